#pragma once

#include <stdint.h>

#define STAILQ_ENTRY(type) struct { struct type *stqe_next; }
#define STAILQ_NEXT(element, field) ((element)->field.stqe_next)

#define SOFTAP_IF 0x01

struct ipv4_addr {
  uint32_t addr;
};

struct ip_info {
  struct ipv4_addr ip;
  struct ipv4_addr netmask;
  struct ipv4_addr gw;
};

struct station_info {
  STAILQ_ENTRY(station_info) next;
  uint8_t bssid[6];
  struct ipv4_addr ip;
};

struct dhcps_lease {
  bool enable;
  struct ipv4_addr start_ip;
  struct ipv4_addr end_ip;
};

bool wifi_get_ip_info(uint8_t interface, struct ip_info *info);
struct station_info *wifi_softap_get_station_info(void);
void wifi_softap_free_station_info(void);
