#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

#include "standin.h"

#include "user_interface.h"

/* How long the air takes, in the chip's milliseconds. */
#define JOIN_MS 300
#define ADDRESS_MS 200
/* Until connections learn that the address is gone. */
#define LOSS_MS 100
#define REASON_BEACON_TIMEOUT 200
#define REASON_NO_AP_FOUND 201
#define REASON_ASSOC_LEAVE 8
#define MOST_STATIONS 4

static wifi_event_handler_cb_t handler;
static void (*ready)(void);
static uint8 mode;
static bool air;
static bool gives_addresses = true;
static bool says_addresses = true;
static bool joining;
static bool joined;
static struct ip_info own[2];
static struct station_info stations[MOST_STATIONS];
static int station_count;

static void emit(System_Event_t *event)
{
    if (handler != NULL) {
        handler(event);
    }
}

static void lose_address(void *arg)
{
    (void)arg;
    sockets_lose_address();
}

static void lose(uint8 reason)
{
    System_Event_t event = { .event = EVENT_STAMODE_DISCONNECTED };

    joining = false;
    joined = false;
    if (own[STATION_IF].ip.addr != 0) {
        own[STATION_IF].ip.addr = 0;
        post_later(LOSS_MS, lose_address, NULL);
    }
    event.event_info.disconnected.reason = reason;
    emit(&event);
}

static void address(void *arg)
{
    System_Event_t event = { .event = EVENT_STAMODE_GOT_IP };

    (void)arg;
    if (!joined) {
        return;
    }
    if (!gives_addresses) {
        event.event = EVENT_STAMODE_DHCP_TIMEOUT;
        emit(&event);
        return;
    }
    own[STATION_IF].ip.addr = inet_addr("127.0.0.1");
    event.event_info.got_ip.ip = own[STATION_IF].ip;
    if (says_addresses) {
        emit(&event);
    }
}

static void join(void *arg)
{
    System_Event_t event = { .event = EVENT_STAMODE_CONNECTED };

    (void)arg;
    if (!joining) {
        return;
    }
    if (!air) {
        lose(REASON_NO_AP_FOUND);
        return;
    }
    joining = false;
    joined = true;
    event.event_info.connected.channel = 6;
    emit(&event);
    post_later(ADDRESS_MS, address, NULL);
}

bool wifi_station_connect(void)
{
    RULE((mode & STATION_MODE) != 0, "joins without being a station");
    RULE(!joining, "joins while it joins");
    note("joining");
    joining = true;
    post_later(JOIN_MS, join, NULL);
    return true;
}

static void leave(void *arg)
{
    (void)arg;
    lose(REASON_ASSOC_LEAVE);
}

bool wifi_station_disconnect(void)
{
    post(leave, NULL);
    return true;
}

void wifi_begin(void)
{
    if ((mode & SOFTAP_MODE) != 0 && own[SOFTAP_IF].ip.addr == 0) {
        own[SOFTAP_IF].ip.addr = inet_addr("192.168.4.1");
    }
    if (ready != NULL) {
        ready();
    }
    if ((mode & STATION_MODE) != 0) {
        wifi_station_connect();
    }
}

bool wifi_has_address(void)
{
    return own[STATION_IF].ip.addr != 0 || own[SOFTAP_IF].ip.addr != 0;
}

static void station_event(uint32 what)
{
    System_Event_t event = { .event = what };

    memcpy(event.event_info.sta_connected.mac, stations[0].bssid, 6);
    emit(&event);
}

static void station_joins(void)
{
    memset(&stations[station_count], 0, sizeof(stations[0]));
    stations[station_count++].bssid[5] = 7;
    station_event(EVENT_SOFTAPMODE_STACONNECTED);
}

static void station_gets_address(void)
{
    stations[station_count - 1].ip.addr = inet_addr("192.168.4.2");
#if NONOS_SDK == 3
    if (says_addresses) {
        station_event(EVENT_SOFTAPMODE_DISTRIBUTE_STA_IP);
    }
#endif
}

bool wifi_command(const char *line)
{
    if (strcmp(line, "air on") == 0) {
        air = true;
    } else if (strcmp(line, "air off") == 0) {
        air = false;
        if (joined) {
            lose(REASON_BEACON_TIMEOUT);
        }
    } else if (strcmp(line, "dhcp off") == 0) {
        gives_addresses = false;
    } else if (strcmp(line, "dhcp on") == 0) {
        gives_addresses = true;
    } else if (strcmp(line, "events off") == 0) {
        says_addresses = false;
    } else if (strcmp(line, "station joins") == 0) {
        station_joins();
    } else if (strcmp(line, "station gets address") == 0) {
        station_gets_address();
    } else if (strcmp(line, "station leaves") == 0) {
        station_count--;
        station_event(EVENT_SOFTAPMODE_STADISCONNECTED);
    } else {
        return false;
    }
    return true;
}

/* --- settings: told to the test, which knows what they should be --- */

static void told(const char *what, const uint8 *text, unsigned long most)
{
    printf("#%s ", what);
    for (unsigned long i = 0; i < most && text[i] != 0; i++) {
        printf("%02x", text[i]);
    }
    printf("\n");
    fflush(stdout);
}

bool wifi_set_opmode_current(uint8 wanted)
{
    mode = wanted;
    note("mode %d", mode);
    return true;
}

bool wifi_station_set_config_current(struct station_config *config)
{
    told("ssid", config->ssid, sizeof(config->ssid));
    told("password", config->password, sizeof(config->password));
    if (config->bssid_set) {
        note("bssid %02x..%02x", config->bssid[0], config->bssid[5]);
    }
    return true;
}

bool wifi_softap_set_config_current(struct softap_config *config)
{
    told("softap ssid", config->ssid, config->ssid_len);
    told("softap password", config->password, sizeof(config->password));
    note("softap channel %d auth %d hidden %d stations %d", config->channel, config->authmode, config->ssid_hidden, config->max_connection);
    return true;
}

bool wifi_station_set_reconnect_policy(bool set)
{
    RULE(!set, "two would reconnect");
    return true;
}

uint8 wifi_station_get_auto_connect(void)
{
    return 1;
}

uint8 wifi_station_get_connect_status(void)
{
    return own[STATION_IF].ip.addr != 0 ? STATION_GOT_IP : STATION_CONNECTING;
}

bool wifi_station_set_hostname(char *name)
{
    note("host name %s", name);
    return true;
}

bool wifi_station_dhcpc_stop(void)
{
    note("no DHCP");
    return true;
}

bool wifi_get_ip_info(uint8 interface, struct ip_info *info)
{
    *info = own[interface];
    return true;
}

bool wifi_set_ip_info(uint8 interface, struct ip_info *info)
{
    note("address %d " IPSTR " " IPSTR " " IPSTR, interface, IP2STR(&info->ip), IP2STR(&info->gw), IP2STR(&info->netmask));
    if (interface == SOFTAP_IF) {
        own[interface] = *info;
    }
    return true;
}

uint8 wifi_softap_get_station_num(void)
{
    return (uint8)station_count;
}

struct station_info *wifi_softap_get_station_info(void)
{
    for (int i = 0; i < station_count; i++) {
        stations[i].next.stqe_next = i + 1 < station_count ? &stations[i + 1] : NULL;
    }
    return station_count > 0 ? stations : NULL;
}

void wifi_softap_free_station_info(void)
{
}

bool wifi_softap_dhcps_start(void)
{
    note("DHCP server on");
    return true;
}

bool wifi_softap_dhcps_stop(void)
{
    note("DHCP server off");
    return true;
}

bool wifi_softap_set_dhcps_lease(struct dhcps_lease *lease)
{
    note("leases " IPSTR " to " IPSTR, IP2STR(&lease->start_ip), IP2STR(&lease->end_ip));
    return true;
}

bool wifi_softap_set_dhcps_lease_time(uint32 minutes)
{
    note("lease %u", minutes);
    return true;
}

void wifi_set_event_handler_cb(wifi_event_handler_cb_t wanted)
{
    handler = wanted;
}

void system_init_done_cb(void (*done)(void))
{
    ready = done;
}

const char *system_get_sdk_version(void)
{
    return "stand-in";
}

void uart_div_modify(uint8 uart_no, uint32 DivLatchValue)
{
    note("uart %d at 80 MHz / %u", uart_no, DivLatchValue);
}

uint32 ipaddr_addr(const char *dotted)
{
    return inet_addr(dotted);
}

#if NONOS_SDK == 3
bool system_partition_table_regist(const partition_item_t *table, uint32 count, uint32 map)
{
    for (uint32 i = 1; i < count; i++) {
        RULE(table[i].addr >= table[i - 1].addr + table[i - 1].size, "partitions overlap");
    }
    note("partitions %u for map %u", count, map);
    return true;
}
#endif
