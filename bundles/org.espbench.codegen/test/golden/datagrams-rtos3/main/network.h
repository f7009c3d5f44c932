#ifndef NETWORK_H
#define NETWORK_H

#include <stdbool.h>

/* Joins the network, again and again. */
void network_start(void);

/* Waits until there is an address. */
void network_await_online(void);

bool network_is_online(void);

#endif
