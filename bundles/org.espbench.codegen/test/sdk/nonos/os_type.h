#ifndef TEST_OS_TYPE_H
#define TEST_OS_TYPE_H

#include "c_types.h"

typedef void ETSTimerFunc(void *timer_arg);

typedef struct _ETSTIMER_ {
    struct _ETSTIMER_ *timer_next;
    uint32 timer_expire;
    uint32 timer_period;
    ETSTimerFunc *timer_func;
    void *timer_arg;
} ETSTimer;

#define os_timer_t ETSTimer
#define os_timer_func_t ETSTimerFunc

#endif
