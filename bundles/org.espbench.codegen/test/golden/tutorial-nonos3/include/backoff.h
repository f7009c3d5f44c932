#ifndef BACKOFF_H
#define BACKOFF_H

#include "osapi.h"
#include "os_type.h"

/* Attempts with pauses between them: each twice as long as the one before, up to a limit. Has to stay allocated: the timer is in it. */
struct backoff {
    os_timer_t timer;
    uint32 first_s;
    uint32 longest_s;
    uint32 next_s;
};

void backoff_init(struct backoff *backoff, uint32 first_s, uint32 longest_s, os_timer_func_t *attempt, void *arg);

/* Counts a failure: makes the next attempt after a pause. */
void backoff_wait(struct backoff *backoff);

/* Counts a success: the next pause is a short one, and no attempt is due. */
void backoff_reset(struct backoff *backoff);

#endif
