#include "osapi.h"
#include "os_type.h"

#include "backoff.h"

/* os_timer_arm() can't wait longer than 6870 s (0x68D7A3 ms): a long pause is made of pieces. */
#define PIECE_S 3600

static void ICACHE_FLASH_ATTR
backoff_piece(void *arg)
{
    struct backoff *backoff = arg;
    uint32 piece_s = backoff->left_s < PIECE_S ? backoff->left_s : PIECE_S;

    if (piece_s == 0) {
        backoff->attempt(backoff->arg);
        return;
    }
    backoff->left_s -= piece_s;
    os_timer_arm(&backoff->timer, piece_s * 1000, 0);
}

void ICACHE_FLASH_ATTR
backoff_init(struct backoff *backoff, uint32 first_s, uint32 longest_s, os_timer_func_t *attempt, void *arg)
{
    backoff->attempt = attempt;
    backoff->arg = arg;
    backoff->first_s = first_s;
    backoff->longest_s = longest_s;
    backoff->next_s = first_s;
    /* A timer's function can be set only while the timer is not armed. */
    os_timer_disarm(&backoff->timer);
    os_timer_setfn(&backoff->timer, (os_timer_func_t *)backoff_piece, backoff);
}

void ICACHE_FLASH_ATTR
backoff_limit(struct backoff *backoff, uint16 limit)
{
    backoff->limit = limit;
}

void ICACHE_FLASH_ATTR
backoff_wait(struct backoff *backoff)
{
    uint32 pause_s = backoff->next_s;

    if (backoff->limit != 0 && ++backoff->failures >= backoff->limit) {
        os_printf("gave up after %d attempts\n", backoff->failures);
        return;
    }
    backoff->next_s = pause_s * 2 < backoff->longest_s ? pause_s * 2 : backoff->longest_s;
    os_timer_disarm(&backoff->timer);
    backoff->left_s = pause_s;
    backoff_piece(backoff);
}

void ICACHE_FLASH_ATTR
backoff_reset(struct backoff *backoff)
{
    os_timer_disarm(&backoff->timer);
    backoff->next_s = backoff->first_s;
    backoff->failures = 0;
}
