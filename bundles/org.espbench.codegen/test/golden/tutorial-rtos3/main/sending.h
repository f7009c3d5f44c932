#ifndef SENDING_H
#define SENDING_H

#include <stdbool.h>
#include <stddef.h>

/* A peer that takes nothing for so long has lost its connection. */
#define SENDING_PATIENCE_S 10

/* Sends all of it, in as many pieces as it takes; waits for a slow peer. False when the connection is at its end. */
bool send_all(int sock, const void *data, size_t length);

#endif
