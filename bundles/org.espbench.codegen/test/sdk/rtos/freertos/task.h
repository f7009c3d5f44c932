#ifndef TEST_TASK_H
#define TEST_TASK_H

typedef void *TaskHandle_t;
typedef void (*TaskFunction_t)(void *arg);

BaseType_t xTaskCreate(TaskFunction_t task, const char *name, uint32_t stack, void *arg, UBaseType_t priority, TaskHandle_t *created);
void vTaskDelay(TickType_t ticks);
TickType_t xTaskGetTickCount(void);

#endif
