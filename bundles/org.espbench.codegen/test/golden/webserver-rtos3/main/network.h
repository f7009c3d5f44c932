#ifndef NETWORK_H
#define NETWORK_H

#include <stdbool.h>

/* Opens the module's own network. */
void network_start(void);

#endif
