#include "osapi.h"
#include "user_interface.h"

#include "backoff.h"
#include "user_secrets.h"
#include "user_tcp_client.h"
#include "user_tcp_server.h"
#include "user_wifi.h"

#define ADDRESS_POLL_MS 500

static struct backoff join;
static os_timer_t address_timer;
static bool online;

static void ICACHE_FLASH_ATTR
start_links(void)
{
    tcp_server_start();
    tcp_client_start();
}

static void ICACHE_FLASH_ATTR
stop_links(void)
{
    tcp_client_stop();
}

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
    start_links();
}

/* The network is lost, or was not reached. The SDK says so once for each attempt. */
static void ICACHE_FLASH_ATTR
station_offline(void)
{
    if (online) {
        online = false;
        stop_links();
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

static void ICACHE_FLASH_ATTR
wifi_event(System_Event_t *event)
{
    switch (event->event) {
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
    default:
        break;
    }
}

static void ICACHE_FLASH_ATTR
station_configure(void)
{
    /* What stands behind the BSSID differs between SDK versions: all of it has to be zero. */
    struct station_config config;

    os_memset(&config, 0, sizeof(config));
    /* 32 bytes of name and 64 of password are full without a zero behind them. */
    os_memcpy(config.ssid, STATION_SSID, sizeof(STATION_SSID) - 1);
    os_memcpy(config.password, STATION_PASSWORD, sizeof(STATION_PASSWORD) - 1);
    wifi_station_set_config_current(&config);
}

/* The SDK is up. */
static void ICACHE_FLASH_ATTR
wifi_ready(void)
{
    /* The SDK joins by itself, unless the chip remembers that it was told not to. */
    if (!wifi_station_get_auto_connect()) {
        station_join(NULL);
    }
}

void ICACHE_FLASH_ATTR
user_wifi_start(void)
{
    wifi_set_opmode_current(STATION_MODE);
    wifi_set_event_handler_cb(wifi_event);
    station_configure();
    /* The SDK makes the first attempt, when user_init() is over. After that the pauses are ours. */
    wifi_station_set_reconnect_policy(false);
    backoff_init(&join, JOIN_FIRST_PAUSE_S, JOIN_LONGEST_PAUSE_S, station_join, NULL);
    os_timer_disarm(&address_timer);
    os_timer_setfn(&address_timer, (os_timer_func_t *)poll_address, NULL);
    os_timer_arm(&address_timer, ADDRESS_POLL_MS, 1);
    system_init_done_cb(wifi_ready);
}
