#ifndef TEST_NETDB_H
#define TEST_NETDB_H

#include <netdb.h>

int standin_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **found);

#ifndef STANDIN
#define getaddrinfo standin_getaddrinfo
#endif

#endif
