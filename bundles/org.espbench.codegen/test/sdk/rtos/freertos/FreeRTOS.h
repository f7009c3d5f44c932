#ifndef TEST_FREERTOS_H
#define TEST_FREERTOS_H

#include <stddef.h>
#include <stdint.h>

#include "sdkconfig.h"

typedef uint32_t TickType_t;
typedef int BaseType_t;
typedef unsigned int UBaseType_t;

#define configTICK_RATE_HZ ((TickType_t)100)
#define portMAX_DELAY ((TickType_t)0xffffffffUL)
#define pdFALSE ((BaseType_t)0)
#define pdTRUE ((BaseType_t)1)
#define BIT0 0x00000001

#endif
