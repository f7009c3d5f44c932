#ifndef TEST_TCPIP_ADAPTER_H
#define TEST_TCPIP_ADAPTER_H

#include <stdbool.h>
#include <stdint.h>

#include "esp_err.h"
#include "esp_event.h"

typedef struct {
    uint32_t addr;
} ip4_addr_t;
typedef ip4_addr_t ip_addr_t;

int ip4addr_aton(const char *dotted, ip4_addr_t *address);
#define ipaddr_aton(dotted, address) ip4addr_aton(dotted, address)

#define IPSTR "%d.%d.%d.%d"
#define IP2STR(address) (uint16_t)((const uint8_t *)(address))[0], (uint16_t)((const uint8_t *)(address))[1], \
    (uint16_t)((const uint8_t *)(address))[2], (uint16_t)((const uint8_t *)(address))[3]

typedef struct {
    ip4_addr_t ip;
    ip4_addr_t netmask;
    ip4_addr_t gw;
} tcpip_adapter_ip_info_t;

typedef struct {
    bool enable;
    ip4_addr_t start_ip;
    ip4_addr_t end_ip;
} tcpip_adapter_dhcps_lease_t;

typedef struct {
    ip_addr_t ip;
} tcpip_adapter_dns_info_t;

typedef enum {
    TCPIP_ADAPTER_IF_STA = 0,
    TCPIP_ADAPTER_IF_AP,
} tcpip_adapter_if_t;

typedef enum {
    TCPIP_ADAPTER_DNS_MAIN = 0,
} tcpip_adapter_dns_type_t;

typedef enum {
    TCPIP_ADAPTER_OP_START = 0,
    TCPIP_ADAPTER_OP_SET,
} tcpip_adapter_option_mode_t;

typedef enum {
    TCPIP_ADAPTER_REQUESTED_IP_ADDRESS = 50,
    TCPIP_ADAPTER_IP_ADDRESS_LEASE_TIME = 51,
} tcpip_adapter_option_id_t;

extern esp_event_base_t IP_EVENT;

typedef enum {
    IP_EVENT_STA_GOT_IP,
    IP_EVENT_STA_LOST_IP,
    IP_EVENT_AP_STAIPASSIGNED,
} ip_event_t;

typedef struct {
    tcpip_adapter_if_t if_index;
    tcpip_adapter_ip_info_t ip_info;
    bool ip_changed;
} ip_event_got_ip_t;

void tcpip_adapter_init(void);
esp_err_t tcpip_adapter_set_hostname(tcpip_adapter_if_t interface, const char *name);
esp_err_t tcpip_adapter_set_ip_info(tcpip_adapter_if_t interface, tcpip_adapter_ip_info_t *info);
esp_err_t tcpip_adapter_set_dns_info(tcpip_adapter_if_t interface, tcpip_adapter_dns_type_t type, tcpip_adapter_dns_info_t *dns);
esp_err_t tcpip_adapter_dhcpc_stop(tcpip_adapter_if_t interface);
esp_err_t tcpip_adapter_dhcps_start(tcpip_adapter_if_t interface);
esp_err_t tcpip_adapter_dhcps_stop(tcpip_adapter_if_t interface);
esp_err_t tcpip_adapter_dhcps_option(tcpip_adapter_option_mode_t mode, tcpip_adapter_option_id_t id, void *value, uint32_t length);

#endif
