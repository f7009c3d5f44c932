#include "osapi.h"
#include "os_type.h"

#include "backoff.h"

void ICACHE_FLASH_ATTR
backoff_init(struct backoff *backoff, uint32 first_s, uint32 longest_s, os_timer_func_t *attempt, void *arg)
{
    backoff->first_s = first_s;
    backoff->longest_s = longest_s;
    backoff->next_s = first_s;
    /* A timer's function can be set only while the timer is not armed. */
    os_timer_disarm(&backoff->timer);
    os_timer_setfn(&backoff->timer, attempt, arg);
}

void ICACHE_FLASH_ATTR
backoff_wait(struct backoff *backoff)
{
    uint32 pause_s = backoff->next_s;

    backoff->next_s = pause_s * 2 < backoff->longest_s ? pause_s * 2 : backoff->longest_s;
    os_timer_disarm(&backoff->timer);
    os_timer_arm(&backoff->timer, pause_s * 1000, 0);
}

void ICACHE_FLASH_ATTR
backoff_reset(struct backoff *backoff)
{
    os_timer_disarm(&backoff->timer);
    backoff->next_s = backoff->first_s;
}
