#ifndef TEST_OSAPI_H
#define TEST_OSAPI_H

#include "os_type.h"
#include "user_config.h"

int ets_memcmp(const void *one, const void *other, unsigned int count);
void *ets_memcpy(void *to, const void *from, unsigned int count);
void *ets_memset(void *to, int value, unsigned int count);

#define os_memcmp ets_memcmp
#define os_memcpy ets_memcpy
#define os_memset ets_memset

void ets_timer_arm_new(os_timer_t *timer, uint32 time, bool repeat, bool milliseconds);
void ets_timer_disarm(os_timer_t *timer);
void ets_timer_setfn(os_timer_t *timer, os_timer_func_t *function, void *arg);

#define os_timer_arm(timer, ms, repeat) ets_timer_arm_new(timer, ms, repeat, 1)
#define os_timer_disarm ets_timer_disarm
#define os_timer_setfn ets_timer_setfn

int os_printf_plus(const char *format, ...) __attribute__((format(printf, 1, 2)));
#define os_printf os_printf_plus

#endif
