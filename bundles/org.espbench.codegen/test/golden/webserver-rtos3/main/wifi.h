#ifndef WIFI_H
#define WIFI_H

#include <stdbool.h>

/* Opens the module's own network. */
void wifi_start(void);

#endif
