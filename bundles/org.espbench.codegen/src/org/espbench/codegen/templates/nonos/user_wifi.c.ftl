#include "osapi.h"
#include "user_interface.h"
<#if joins && station?? && station.address?? && names>
#include "espconn.h"
</#if>

<#if joins>
#include "backoff.h"
</#if>
<#if secrets>
#include "user_secrets.h"
</#if>
<#if tcp??>
#include "user_tcp_client.h"
</#if>
<#if server??>
#include "user_tcp_server.h"
</#if>
<#if udp??>
#include "user_udp_client.h"
</#if>
#include "user_wifi.h"
<#assign clients = tcp?? || udp??>
<#assign watches = joins || clients>
<#if watches>

#define ADDRESS_POLL_MS 500

<#if joins>
static struct backoff join;
</#if>
static os_timer_t address_timer;
static bool online;
</#if>
<#if clients>

static void ICACHE_FLASH_ATTR
start_links(void)
{
<#if server?? && !opens>
    tcp_server_start();
</#if>
<#if tcp??>
    tcp_client_start();
</#if>
<#if udp??>
    udp_client_start();
</#if>
}

static void ICACHE_FLASH_ATTR
stop_links(void)
{
<#if tcp??>
    tcp_client_stop();
</#if>
<#if udp??>
    udp_client_stop();
</#if>
}
</#if>
<#if joins>

/* The module has an address. Said by event and by timer, so it may come twice. */
static void ICACHE_FLASH_ATTR
station_online(const struct ip_addr *address)
{
    if (online) {
        return;
    }
    online = true;
    os_timer_disarm(&address_timer);
    backoff_reset(&join);
    os_printf("address " IPSTR "\n", IP2STR(address));
<#if clients>
    start_links();
<#elseif server?? && !opens>
    tcp_server_start();
</#if>
}

/* The network is lost, or was not reached. The SDK says so once for each attempt. */
static void ICACHE_FLASH_ATTR
station_offline(void)
{
    if (online) {
        online = false;
<#if clients>
        stop_links();
</#if>
        os_timer_arm(&address_timer, ADDRESS_POLL_MS, 1);
    }
    backoff_wait(&join);
}

/* An event can be missed, an address that is there can not. */
static void ICACHE_FLASH_ATTR
poll_address(void *arg)
{
    struct ip_info info;

    (void)arg;
    if (wifi_station_get_connect_status() == STATION_GOT_IP && wifi_get_ip_info(STATION_IF, &info) && info.ip.addr != 0) {
        station_online(&info.ip);
    }
}

static void ICACHE_FLASH_ATTR
station_join(void *arg)
{
    (void)arg;
    if (!wifi_station_connect()) {
        backoff_wait(&join);
    }
}
<#elseif clients>

/* A station of ours has an address: there is somebody to connect to. Said by event and by timer, so it may come twice. */
static void ICACHE_FLASH_ATTR
softap_in_use(void)
{
    if (!online) {
        online = true;
        os_timer_disarm(&address_timer);
        start_links();
    }
}

static bool ICACHE_FLASH_ATTR
softap_gave_address(void)
{
    bool gave = false;
    struct station_info *station;

    for (station = wifi_softap_get_station_info(); station != NULL; station = STAILQ_NEXT(station, next)) {
        if (station->ip.addr != 0) {
            gave = true;
        }
    }
    wifi_softap_free_station_info();
    return gave;
}

/* An event can be missed, an address that was given away can not. */
static void ICACHE_FLASH_ATTR
poll_address(void *arg)
{
    (void)arg;
    if (softap_gave_address()) {
        softap_in_use();
    }
}

static void ICACHE_FLASH_ATTR
softap_left(void)
{
    if (wifi_softap_get_station_num() == 0) {
        online = false;
        os_timer_disarm(&address_timer);
        stop_links();
    }
}
</#if>

static void ICACHE_FLASH_ATTR
wifi_event(System_Event_t *event)
{
    switch (event->event) {
<#if joins>
    case EVENT_STAMODE_CONNECTED:
        os_printf("joined on channel %d\n", event->event_info.connected.channel);
        break;
    case EVENT_STAMODE_GOT_IP:
        station_online(&event->event_info.got_ip.ip);
        break;
    case EVENT_STAMODE_DHCP_TIMEOUT:
        os_printf("no address given\n");
        /* The disconnect event follows. */
        wifi_station_disconnect();
        break;
    case EVENT_STAMODE_DISCONNECTED:
        os_printf("not joined, reason %d\n", event->event_info.disconnected.reason);
        station_offline();
        break;
</#if>
<#if opens>
    case EVENT_SOFTAPMODE_STACONNECTED:
        os_printf("station " MACSTR " joined\n", MAC2STR(event->event_info.sta_connected.mac));
<#if !joins && clients>
        if (!online) {
            os_timer_arm(&address_timer, ADDRESS_POLL_MS, 1);
        }
</#if>
        break;
<#if sdk3 && !joins && clients>
    case EVENT_SOFTAPMODE_DISTRIBUTE_STA_IP:
        softap_in_use();
        break;
</#if>
    case EVENT_SOFTAPMODE_STADISCONNECTED:
        os_printf("station " MACSTR " left\n", MAC2STR(event->event_info.sta_disconnected.mac));
<#if !joins && clients>
        softap_left();
</#if>
        break;
</#if>
    default:
        break;
    }
}
<#if station??>

static void ICACHE_FLASH_ATTR
station_configure(void)
{
    /* What stands behind the BSSID differs between SDK versions: all of it has to be zero. */
    struct station_config config;
<#if station.bssid??>
    static const uint8 bssid[] = STATION_BSSID;
</#if>

    os_memset(&config, 0, sizeof(config));
    /* 32 bytes of name and 64 of password are full without a zero behind them. */
    os_memcpy(config.ssid, STATION_SSID, sizeof(STATION_SSID) - 1);
<#if station.secret>
    os_memcpy(config.password, STATION_PASSWORD, sizeof(STATION_PASSWORD) - 1);
</#if>
<#if station.bssid??>
    config.bssid_set = 1;
    os_memcpy(config.bssid, bssid, sizeof(bssid));
</#if>
    wifi_station_set_config_current(&config);
}
<#if station.address??>

static void ICACHE_FLASH_ATTR
station_fixed_address(void)
{
    struct ip_info info;

    wifi_station_dhcpc_stop();
    info.ip.addr = ipaddr_addr(STATION_ADDRESS);
    info.gw.addr = ipaddr_addr(STATION_GATEWAY);
    info.netmask.addr = ipaddr_addr(STATION_NETMASK);
    wifi_set_ip_info(STATION_IF, &info);
<#if names>
    /* Without DHCP nobody says who knows names: the gateway does as a rule. */
    espconn_dns_setserver(0, &info.gw);
</#if>
}
</#if>
</#if>
<#if softAp??>

static void ICACHE_FLASH_ATTR
softap_configure(void)
{
    struct softap_config config;

    os_memset(&config, 0, sizeof(config));
    os_memcpy(config.ssid, SOFTAP_SSID, sizeof(SOFTAP_SSID) - 1);
    config.ssid_len = sizeof(SOFTAP_SSID) - 1;
<#if softAp.secret>
    os_memcpy(config.password, SOFTAP_PASSWORD, sizeof(SOFTAP_PASSWORD) - 1);
</#if>
    config.channel = SOFTAP_CHANNEL;
    config.authmode = [={"OPEN": "AUTH_OPEN", "WPA": "AUTH_WPA_PSK", "WPA2": "AUTH_WPA2_PSK", "WPA_WPA2": "AUTH_WPA_WPA2_PSK"}[softAp.encryption]];
    config.ssid_hidden = [=softAp.hidden?string("1", "0")];
    config.max_connection = SOFTAP_MAX_STATIONS;
    config.beacon_interval = 100;
    wifi_softap_set_config_current(&config);
}
<#if softAp.address?? || softAp.range??>

/* The DHCP server has to stand still while its addresses change. */
static void ICACHE_FLASH_ATTR
softap_addresses(void)
{
<#if softAp.address??>
    struct ip_info info;
</#if>
<#if softAp.range??>
    struct dhcps_lease lease;
</#if>

    wifi_softap_dhcps_stop();
<#if softAp.address??>
    info.ip.addr = ipaddr_addr(SOFTAP_ADDRESS);
    info.gw.addr = ipaddr_addr(SOFTAP_GATEWAY);
    info.netmask.addr = ipaddr_addr(SOFTAP_NETMASK);
    wifi_set_ip_info(SOFTAP_IF, &info);
</#if>
<#if softAp.range??>
    os_memset(&lease, 0, sizeof(lease));
    lease.enable = true;
    lease.start_ip.addr = ipaddr_addr(SOFTAP_FIRST_LEASE);
    lease.end_ip.addr = ipaddr_addr(SOFTAP_LAST_LEASE);
    wifi_softap_set_dhcps_lease(&lease);
</#if>
    wifi_softap_dhcps_start();
<#if softAp.range??>
    wifi_softap_set_dhcps_lease_time(SOFTAP_LEASE_MINUTES);
</#if>
}
</#if>
</#if>
<#if joins || server??>

<#if server?? && opens>
/* The SDK is up, and with it the module's own network. The server needs no station to stand. */
<#else>
/* The SDK is up. */
</#if>
static void ICACHE_FLASH_ATTR
wifi_ready(void)
{
<#if server?? && opens>
    tcp_server_start();
</#if>
<#if joins>
    /* The SDK joins by itself, unless the chip remembers that it was told not to. */
    if (!wifi_station_get_auto_connect()) {
        station_join(NULL);
    }
</#if>
}
</#if>

void ICACHE_FLASH_ATTR
user_wifi_start(void)
{
<#if joins && opens>
    wifi_set_opmode_current(STATIONAP_MODE);
<#elseif joins>
    wifi_set_opmode_current(STATION_MODE);
<#else>
    wifi_set_opmode_current(SOFTAP_MODE);
</#if>
    wifi_set_event_handler_cb(wifi_event);
<#if softAp??>
    softap_configure();
<#if softAp.address?? || softAp.range??>
    softap_addresses();
</#if>
</#if>
<#if joins>
<#if station??>
    station_configure();
<#if station.hostName??>
    wifi_station_set_hostname((char *)STATION_HOST_NAME);
</#if>
<#if station.address??>
    station_fixed_address();
</#if>
</#if>
    /* The SDK makes the first attempt, when user_init() is over. After that the pauses are ours. */
    wifi_station_set_reconnect_policy(false);
    backoff_init(&join, JOIN_FIRST_PAUSE_S, JOIN_LONGEST_PAUSE_S, station_join, NULL);
<#if rejoin.attempts gt 0>
    backoff_limit(&join, JOIN_ATTEMPTS);
</#if>
</#if>
<#if watches>
    os_timer_disarm(&address_timer);
    os_timer_setfn(&address_timer, (os_timer_func_t *)poll_address, NULL);
<#if joins>
    os_timer_arm(&address_timer, ADDRESS_POLL_MS, 1);
</#if>
</#if>
<#if joins || server??>
    system_init_done_cb(wifi_ready);
</#if>
}
