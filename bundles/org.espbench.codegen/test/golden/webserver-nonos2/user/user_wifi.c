#include "osapi.h"
#include "user_interface.h"

#include "user_tcp_server.h"
#include "user_wifi.h"

static void ICACHE_FLASH_ATTR
wifi_event(System_Event_t *event)
{
    switch (event->event) {
    case EVENT_SOFTAPMODE_STACONNECTED:
        os_printf("station " MACSTR " joined\n", MAC2STR(event->event_info.sta_connected.mac));
        break;
    case EVENT_SOFTAPMODE_STADISCONNECTED:
        os_printf("station " MACSTR " left\n", MAC2STR(event->event_info.sta_disconnected.mac));
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
    config.channel = SOFTAP_CHANNEL;
    config.authmode = AUTH_OPEN;
    config.ssid_hidden = 0;
    config.max_connection = SOFTAP_MAX_STATIONS;
    config.beacon_interval = 100;
    wifi_softap_set_config_current(&config);
}

/* The SDK is up, and with it the module's own network. The server needs no station to stand. */
static void ICACHE_FLASH_ATTR
wifi_ready(void)
{
    tcp_server_start();
}

void ICACHE_FLASH_ATTR
user_wifi_start(void)
{
    wifi_set_opmode_current(SOFTAP_MODE);
    wifi_set_event_handler_cb(wifi_event);
    softap_configure();
    system_init_done_cb(wifi_ready);
}
