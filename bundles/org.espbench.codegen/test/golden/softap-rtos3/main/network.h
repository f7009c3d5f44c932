#ifndef NETWORK_H
#define NETWORK_H

#include <stdbool.h>

/* Opens the module's own network. */
void network_start(void);

/* Waits until a station has been given an address: before that there is nobody to connect to. */
void network_await_online(void);

bool network_is_online(void);

#endif
