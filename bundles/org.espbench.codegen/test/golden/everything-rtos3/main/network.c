#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/event_groups.h"
#include "freertos/timers.h"
#include "esp_err.h"
#include "esp_event.h"
#include "esp_log.h"
#include "esp_wifi.h"
#include "tcpip_adapter.h"

#include "config.h"
#include "user_secrets.h"
#include "network.h"

static const char *TAG = "network";

#define ONLINE BIT0

static EventGroupHandle_t state;
static TimerHandle_t join_timer;
static uint32_t pause_s = JOIN_FIRST_PAUSE_S;
static int failures;

static void join(TimerHandle_t timer)
{
    (void)timer;
    esp_wifi_connect();
}

/* Counts a failure. The pause is a timer's: the event loop must not be kept waiting. */
static void join_later(void)
{
    if (++failures >= JOIN_ATTEMPTS) {
        ESP_LOGE(TAG, "gave up after %d attempts", failures);
        return;
    }
    ESP_LOGI(TAG, "joining again in %u s", (unsigned)pause_s);
    xTimerChangePeriod(join_timer, pause_s * configTICK_RATE_HZ, 0);
    pause_s = pause_s * 2 < JOIN_LONGEST_PAUSE_S ? pause_s * 2 : JOIN_LONGEST_PAUSE_S;
}

static void station_started(void)
{
    /* There is no interface to name any earlier. */
    tcpip_adapter_set_hostname(TCPIP_ADAPTER_IF_STA, STATION_HOST_NAME);
    esp_wifi_connect();
}

static void station_online(const ip_event_got_ip_t *event)
{
    ESP_LOGI(TAG, "address " IPSTR, IP2STR(&event->ip_info.ip));
    pause_s = JOIN_FIRST_PAUSE_S;
    failures = 0;
    xEventGroupSetBits(state, ONLINE);
}

/* The network is lost, or was not reached. */
static void station_offline(const wifi_event_sta_disconnected_t *event)
{
    ESP_LOGW(TAG, "not joined, reason %d", event->reason);
    xEventGroupClearBits(state, ONLINE);
    join_later();
}

static void wifi_event(void *arg, esp_event_base_t base, int32_t id, void *data)
{
    (void)arg;
    (void)base;
    switch (id) {
    case WIFI_EVENT_STA_START:
        station_started();
        break;
    case WIFI_EVENT_STA_DISCONNECTED:
        station_offline(data);
        break;
    case WIFI_EVENT_AP_STACONNECTED:
        ESP_LOGI(TAG, "a station joined");
        break;
    case WIFI_EVENT_AP_STADISCONNECTED:
        ESP_LOGI(TAG, "a station left");
        break;
    default:
        break;
    }
}

static void ip_event(void *arg, esp_event_base_t base, int32_t id, void *data)
{
    (void)arg;
    (void)base;
    if (id == IP_EVENT_STA_GOT_IP) {
        station_online(data);
    }
}

static void station_configure(void)
{
    wifi_config_t config;
    static const uint8_t bssid[] = STATION_BSSID;

    memset(&config, 0, sizeof(config));
    /* 32 bytes of name and 64 of password are full without a zero behind them. */
    memcpy(config.sta.ssid, STATION_SSID, sizeof(STATION_SSID) - 1);
    memcpy(config.sta.password, STATION_PASSWORD, sizeof(STATION_PASSWORD) - 1);
    config.sta.bssid_set = true;
    memcpy(config.sta.bssid, bssid, sizeof(bssid));
    ESP_ERROR_CHECK(esp_wifi_set_config(ESP_IF_WIFI_STA, &config));
}

static void station_fixed_address(void)
{
    tcpip_adapter_ip_info_t info;
    tcpip_adapter_dns_info_t dns;

    tcpip_adapter_dhcpc_stop(TCPIP_ADAPTER_IF_STA);
    ip4addr_aton(STATION_ADDRESS, &info.ip);
    ip4addr_aton(STATION_GATEWAY, &info.gw);
    ip4addr_aton(STATION_NETMASK, &info.netmask);
    ESP_ERROR_CHECK(tcpip_adapter_set_ip_info(TCPIP_ADAPTER_IF_STA, &info));
    /* Without DHCP nobody says who knows names: the gateway does as a rule. */
    memset(&dns, 0, sizeof(dns));
    ipaddr_aton(STATION_GATEWAY, &dns.ip);
    ESP_ERROR_CHECK(tcpip_adapter_set_dns_info(TCPIP_ADAPTER_IF_STA, TCPIP_ADAPTER_DNS_MAIN, &dns));
}

static void softap_configure(void)
{
    wifi_config_t config;

    memset(&config, 0, sizeof(config));
    memcpy(config.ap.ssid, SOFTAP_SSID, sizeof(SOFTAP_SSID) - 1);
    config.ap.ssid_len = sizeof(SOFTAP_SSID) - 1;
    memcpy(config.ap.password, SOFTAP_PASSWORD, sizeof(SOFTAP_PASSWORD) - 1);
    config.ap.channel = SOFTAP_CHANNEL;
    config.ap.authmode = WIFI_AUTH_WPA_WPA2_PSK;
    config.ap.ssid_hidden = 1;
    config.ap.max_connection = SOFTAP_MAX_STATIONS;
    config.ap.beacon_interval = 100;
    ESP_ERROR_CHECK(esp_wifi_set_config(ESP_IF_WIFI_AP, &config));
}

/* The DHCP server has to stand still while its addresses change; it starts by itself with the soft-AP. */
static void softap_addresses(void)
{
    tcpip_adapter_ip_info_t info;
    tcpip_adapter_dhcps_lease_t lease;
    uint32_t minutes = SOFTAP_LEASE_MINUTES;

    tcpip_adapter_dhcps_stop(TCPIP_ADAPTER_IF_AP);
    ip4addr_aton(SOFTAP_ADDRESS, &info.ip);
    ip4addr_aton(SOFTAP_GATEWAY, &info.gw);
    ip4addr_aton(SOFTAP_NETMASK, &info.netmask);
    ESP_ERROR_CHECK(tcpip_adapter_set_ip_info(TCPIP_ADAPTER_IF_AP, &info));
    memset(&lease, 0, sizeof(lease));
    lease.enable = true;
    ip4addr_aton(SOFTAP_FIRST_LEASE, &lease.start_ip);
    ip4addr_aton(SOFTAP_LAST_LEASE, &lease.end_ip);
    tcpip_adapter_dhcps_option(TCPIP_ADAPTER_OP_SET, TCPIP_ADAPTER_REQUESTED_IP_ADDRESS, &lease, sizeof(lease));
    tcpip_adapter_dhcps_option(TCPIP_ADAPTER_OP_SET, TCPIP_ADAPTER_IP_ADDRESS_LEASE_TIME, &minutes, sizeof(minutes));
    tcpip_adapter_dhcps_start(TCPIP_ADAPTER_IF_AP);
}

void network_start(void)
{
    wifi_init_config_t init = WIFI_INIT_CONFIG_DEFAULT();

    state = xEventGroupCreate();
    join_timer = xTimerCreate("join", JOIN_FIRST_PAUSE_S * configTICK_RATE_HZ, pdFALSE, NULL, join);
    tcpip_adapter_init();
    ESP_ERROR_CHECK(esp_event_loop_create_default());
    ESP_ERROR_CHECK(esp_wifi_init(&init));
    ESP_ERROR_CHECK(esp_event_handler_register(WIFI_EVENT, ESP_EVENT_ANY_ID, wifi_event, NULL));
    ESP_ERROR_CHECK(esp_event_handler_register(IP_EVENT, ESP_EVENT_ANY_ID, ip_event, NULL));
    /* The settings are in the program: nothing to wear out the flash with. */
    ESP_ERROR_CHECK(esp_wifi_set_storage(WIFI_STORAGE_RAM));
    ESP_ERROR_CHECK(esp_wifi_set_mode(WIFI_MODE_APSTA));
    softap_configure();
    softap_addresses();
    station_configure();
    station_fixed_address();
    ESP_ERROR_CHECK(esp_wifi_start());
}

void network_await_online(void)
{
    xEventGroupWaitBits(state, ONLINE, pdFALSE, pdTRUE, portMAX_DELAY);
}

bool network_is_online(void)
{
    return (xEventGroupGetBits(state) & ONLINE) != 0;
}
