#ifndef OUTBOX_H
#define OUTBOX_H

#include "osapi.h"
#include "os_type.h"
#include "user_interface.h"
#include "espconn.h"

struct outbox_piece;

/*
 * What is to be sent on one connection. espconn takes one piece at a time: the next one goes from the sent callback, and until that callback
 * the SDK uses the bytes where they are.
 */
struct outbox {
    struct espconn *conn;
    struct outbox_piece *first;
    struct outbox_piece *last;
    uint32 bytes;
    bool held;
    os_timer_t abort_timer;
};

/* Begins for a connection that has just been made. */
void outbox_open(struct outbox *box, struct espconn *conn);

/* Sends these bytes behind all others; they are copied. Ends the connection when there is no memory for them. */
void outbox_put(struct outbox *box, const uint8 *data, uint16 length);

/* Call it from the sent callback. */
void outbox_sent(struct outbox *box);

/* Call it when the connection has ended. */
void outbox_close(struct outbox *box);

#endif
