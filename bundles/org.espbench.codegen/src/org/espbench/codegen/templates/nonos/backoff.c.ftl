#include "osapi.h"
#include "os_type.h"

#include "backoff.h"
<#if longPauses>

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
</#if>

void ICACHE_FLASH_ATTR
backoff_init(struct backoff *backoff, uint32 first_s, uint32 longest_s, os_timer_func_t *attempt, void *arg)
{
<#if longPauses>
    backoff->attempt = attempt;
    backoff->arg = arg;
</#if>
    backoff->first_s = first_s;
    backoff->longest_s = longest_s;
    backoff->next_s = first_s;
    /* A timer's function can be set only while the timer is not armed. */
    os_timer_disarm(&backoff->timer);
<#if longPauses>
    os_timer_setfn(&backoff->timer, (os_timer_func_t *)backoff_piece, backoff);
<#else>
    os_timer_setfn(&backoff->timer, attempt, arg);
</#if>
}
<#if rejoin.attempts gt 0 && joins>

void ICACHE_FLASH_ATTR
backoff_limit(struct backoff *backoff, uint16 limit)
{
    backoff->limit = limit;
}
</#if>

void ICACHE_FLASH_ATTR
backoff_wait(struct backoff *backoff)
{
    uint32 pause_s = backoff->next_s;

<#if rejoin.attempts gt 0 && joins>
    if (backoff->limit != 0 && ++backoff->failures >= backoff->limit) {
        os_printf("gave up after %d attempts\n", backoff->failures);
        return;
    }
</#if>
    backoff->next_s = pause_s * 2 < backoff->longest_s ? pause_s * 2 : backoff->longest_s;
    os_timer_disarm(&backoff->timer);
<#if longPauses>
    backoff->left_s = pause_s;
    backoff_piece(backoff);
<#else>
    os_timer_arm(&backoff->timer, pause_s * 1000, 0);
</#if>
}

void ICACHE_FLASH_ATTR
backoff_reset(struct backoff *backoff)
{
    os_timer_disarm(&backoff->timer);
    backoff->next_s = backoff->first_s;
<#if rejoin.attempts gt 0 && joins>
    backoff->failures = 0;
</#if>
}
