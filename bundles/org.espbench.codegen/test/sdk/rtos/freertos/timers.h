#ifndef TEST_TIMERS_H
#define TEST_TIMERS_H

typedef void *TimerHandle_t;
typedef void (*TimerCallbackFunction_t)(TimerHandle_t timer);

TimerHandle_t xTimerCreate(const char *name, TickType_t period, UBaseType_t reload, void *id, TimerCallbackFunction_t callback);
BaseType_t xTimerChangePeriod(TimerHandle_t timer, TickType_t period, TickType_t wait);

#endif
