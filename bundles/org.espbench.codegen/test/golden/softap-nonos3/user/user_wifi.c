#include "osapi.h"
#include "user_interface.h"

#include "user_secrets.h"
#include "user_tcp_client.h"
#include "user_wifi.h"

#define ADDRESS_POLL_MS 500

static os_timer_t address_timer;
static bool online;

static void ICACHE_FLASH_ATTR
start_links(void)
{
    tcp_client_start();
}

static void ICACHE_FLASH_ATTR
stop_links(void)
{
    tcp_client_stop();
}

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

static void ICACHE_FLASH_ATTR
wifi_event(System_Event_t *event)
{
    switch (event->event) {
    case EVENT_SOFTAPMODE_STACONNECTED:
        os_printf("station " MACSTR " joined\n", MAC2STR(event->event_info.sta_connected.mac));
        if (!online) {
            os_timer_arm(&address_timer, ADDRESS_POLL_MS, 1);
        }
        break;
    case EVENT_SOFTAPMODE_DISTRIBUTE_STA_IP:
        softap_in_use();
        break;
    case EVENT_SOFTAPMODE_STADISCONNECTED:
        os_printf("station " MACSTR " left\n", MAC2STR(event->event_info.sta_disconnected.mac));
        softap_left();
        break;
    default:
        break;
    }
}

static void ICACHE_FLASH_ATTR
softap_configure(void)
{
    struct softap_config config;

    os_memset(&config, 0, sizeof(config));
    os_memcpy(config.ssid, SOFTAP_SSID, sizeof(SOFTAP_SSID) - 1);
    config.ssid_len = sizeof(SOFTAP_SSID) - 1;
    os_memcpy(config.password, SOFTAP_PASSWORD, sizeof(SOFTAP_PASSWORD) - 1);
    config.channel = SOFTAP_CHANNEL;
    config.authmode = AUTH_WPA2_PSK;
    config.ssid_hidden = 0;
    config.max_connection = SOFTAP_MAX_STATIONS;
    config.beacon_interval = 100;
    wifi_softap_set_config_current(&config);
}

void ICACHE_FLASH_ATTR
user_wifi_start(void)
{
    wifi_set_opmode_current(SOFTAP_MODE);
    wifi_set_event_handler_cb(wifi_event);
    softap_configure();
    os_timer_disarm(&address_timer);
    os_timer_setfn(&address_timer, (os_timer_func_t *)poll_address, NULL);
}
