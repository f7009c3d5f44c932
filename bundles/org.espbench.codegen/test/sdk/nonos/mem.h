#ifndef TEST_MEM_H
#define TEST_MEM_H

#include "c_types.h"

void *pvPortMalloc(size_t size, const char *file, int line);
void vPortFree(void *memory, const char *file, int line);

#define os_malloc(size) pvPortMalloc(size, "", 0)
#define os_free(memory) vPortFree(memory, "", 0)

#endif
