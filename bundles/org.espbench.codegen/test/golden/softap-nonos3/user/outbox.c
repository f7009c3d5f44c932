#include "osapi.h"
#include "mem.h"
#include "user_interface.h"
#include "espconn.h"

#include "outbox.h"

struct outbox_piece {
    struct outbox_piece *next;
    uint16 length;
    uint8 data[];
};

/* From here on the peer has to wait: so much, and the window that it may already have filled, is what one connection costs. */
#define OUTBOX_HOLD_BYTES 1460

/* A stream with a hole is worse than none. Not from inside a callback: espconn is still at work on the connection then. */
#define ABORT_AFTER_MS 10

static void ICACHE_FLASH_ATTR
outbox_abort(void *arg)
{
    struct outbox *box = arg;

    espconn_abort(box->conn);
}

static void ICACHE_FLASH_ATTR
outbox_give_up(struct outbox *box, const char *why)
{
    os_printf("%s, the connection ends\n", why);
    os_timer_arm(&box->abort_timer, ABORT_AFTER_MS, 0);
}

static void ICACHE_FLASH_ATTR
outbox_send(struct outbox *box)
{
    struct outbox_piece *piece = box->first;
    sint8 result = espconn_send(box->conn, piece->data, piece->length);

    if (result != ESPCONN_OK) {
        outbox_give_up(box, "can't send");
    }
}

void ICACHE_FLASH_ATTR
outbox_open(struct outbox *box, struct espconn *conn)
{
    outbox_close(box);
    box->conn = conn;
    box->held = false;
    os_timer_setfn(&box->abort_timer, (os_timer_func_t *)outbox_abort, box);
}

void ICACHE_FLASH_ATTR
outbox_put(struct outbox *box, const uint8 *data, uint16 length)
{
    struct outbox_piece *piece;

    piece = (struct outbox_piece *)os_malloc(sizeof(*piece) + length);
    if (piece == NULL) {
        outbox_give_up(box, "no memory");
        return;
    }
    piece->next = NULL;
    piece->length = length;
    os_memcpy(piece->data, data, length);
    box->bytes += length;
    if (box->first == NULL) {
        box->first = piece;
        box->last = piece;
        outbox_send(box);
    } else {
        box->last->next = piece;
        box->last = piece;
    }
    if (!box->held && box->bytes > OUTBOX_HOLD_BYTES) {
        box->held = true;
        espconn_recv_hold(box->conn);
    }
}

void ICACHE_FLASH_ATTR
outbox_sent(struct outbox *box)
{
    struct outbox_piece *piece = box->first;

    if (piece == NULL) {
        return;
    }
    box->first = piece->next;
    box->bytes -= piece->length;
    os_free(piece);
    if (box->first != NULL) {
        outbox_send(box);
    }
    if (box->held && box->bytes <= OUTBOX_HOLD_BYTES) {
        box->held = false;
        espconn_recv_unhold(box->conn);
    }
}

void ICACHE_FLASH_ATTR
outbox_close(struct outbox *box)
{
    os_timer_disarm(&box->abort_timer);
    while (box->first != NULL) {
        struct outbox_piece *piece = box->first;

        box->first = piece->next;
        os_free(piece);
    }
    box->bytes = 0;
}
