#ifndef WIFI_H
#define WIFI_H

#include <stdbool.h>

/* Opens the module's own network. */
void wifi_start(void);

/* Waits until a station has been given an address: before that there is nobody to connect to. */
void wifi_await_online(void);

bool wifi_is_online(void);

#endif
