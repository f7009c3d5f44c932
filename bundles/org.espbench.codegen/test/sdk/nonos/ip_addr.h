#ifndef TEST_IP_ADDR_H
#define TEST_IP_ADDR_H

#include "c_types.h"

struct ip_addr {
    uint32 addr;
};
typedef struct ip_addr ip_addr_t;

struct ip_info {
    struct ip_addr ip;
    struct ip_addr netmask;
    struct ip_addr gw;
};

uint32 ipaddr_addr(const char *dotted);

#define IPSTR "%d.%d.%d.%d"
#define IP2STR(address) ((uint16)((uint8 *)(address))[0]), ((uint16)((uint8 *)(address))[1]), ((uint16)((uint8 *)(address))[2]), \
    ((uint16)((uint8 *)(address))[3])

#endif
