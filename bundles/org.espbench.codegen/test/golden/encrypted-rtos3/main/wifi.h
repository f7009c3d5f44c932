#ifndef WIFI_H
#define WIFI_H

#include <stdbool.h>

/* Joins the network, again and again. */
void wifi_start(void);

/* Waits until there is an address. */
void wifi_await_online(void);

bool wifi_is_online(void);

#endif
