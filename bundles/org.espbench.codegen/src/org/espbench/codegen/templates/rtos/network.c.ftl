#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/event_groups.h"
<#if joins>
#include "freertos/timers.h"
</#if>
#include "esp_err.h"
#include "esp_event.h"
#include "esp_log.h"
#include "esp_wifi.h"
#include "tcpip_adapter.h"

#include "config.h"
<#if secrets>
#include "user_secrets.h"
</#if>
#include "network.h"

static const char *TAG = "network";
<#if clients>

#define ONLINE BIT0

static EventGroupHandle_t state;
</#if>
<#if joins>
static TimerHandle_t join_timer;
static uint32_t pause_s = JOIN_FIRST_PAUSE_S;
<#if rejoin.attempts gt 0>
static int failures;
</#if>

static void join(TimerHandle_t timer)
{
    (void)timer;
    esp_wifi_connect();
}

/* Counts a failure. The pause is a timer's: the event loop must not be kept waiting. */
static void join_later(void)
{
<#if rejoin.attempts gt 0>
    if (++failures >= JOIN_ATTEMPTS) {
        ESP_LOGE(TAG, "gave up after %d attempts", failures);
        return;
    }
</#if>
    ESP_LOGI(TAG, "joining again in %u s", (unsigned)pause_s);
    xTimerChangePeriod(join_timer, pause_s * configTICK_RATE_HZ, 0);
    pause_s = pause_s * 2 < JOIN_LONGEST_PAUSE_S ? pause_s * 2 : JOIN_LONGEST_PAUSE_S;
}

static void station_started(void)
{
<#if station.hostName??>
    /* There is no interface to name any earlier. */
    tcpip_adapter_set_hostname(TCPIP_ADAPTER_IF_STA, STATION_HOST_NAME);
</#if>
    esp_wifi_connect();
}

static void station_online(const ip_event_got_ip_t *event)
{
    ESP_LOGI(TAG, "address " IPSTR, IP2STR(&event->ip_info.ip));
    pause_s = JOIN_FIRST_PAUSE_S;
<#if rejoin.attempts gt 0>
    failures = 0;
</#if>
<#if clients>
    xEventGroupSetBits(state, ONLINE);
</#if>
}

/* The network is lost, or was not reached. */
static void station_offline(const wifi_event_sta_disconnected_t *event)
{
    ESP_LOGW(TAG, "not joined, reason %d", event->reason);
<#if clients>
    xEventGroupClearBits(state, ONLINE);
</#if>
    join_later();
}
</#if>
<#if opens && !joins && clients>

static void station_left(void)
{
    wifi_sta_list_t stations;

    if (esp_wifi_ap_get_sta_list(&stations) == ESP_OK && stations.num == 0) {
        xEventGroupClearBits(state, ONLINE);
    }
}
</#if>

static void wifi_event(void *arg, esp_event_base_t base, int32_t id, void *data)
{
    (void)arg;
    (void)base;
<#if !joins && opens>
    (void)data;
</#if>
    switch (id) {
<#if joins>
    case WIFI_EVENT_STA_START:
        station_started();
        break;
    case WIFI_EVENT_STA_DISCONNECTED:
        station_offline(data);
        break;
</#if>
<#if opens>
    case WIFI_EVENT_AP_STACONNECTED:
        ESP_LOGI(TAG, "a station joined");
        break;
    case WIFI_EVENT_AP_STADISCONNECTED:
        ESP_LOGI(TAG, "a station left");
<#if !joins && clients>
        station_left();
</#if>
        break;
</#if>
    default:
        break;
    }
}
<#if joins || clients>

static void ip_event(void *arg, esp_event_base_t base, int32_t id, void *data)
{
    (void)arg;
    (void)base;
<#if joins>
    if (id == IP_EVENT_STA_GOT_IP) {
        station_online(data);
    }
<#else>
    (void)data;
    if (id == IP_EVENT_AP_STAIPASSIGNED) {
        ESP_LOGI(TAG, "a station has an address");
        xEventGroupSetBits(state, ONLINE);
    }
</#if>
}
</#if>
<#if joins>

static void station_configure(void)
{
    wifi_config_t config;
<#if station.bssid??>
    static const uint8_t bssid[] = STATION_BSSID;
</#if>

    memset(&config, 0, sizeof(config));
    /* 32 bytes of name and 64 of password are full without a zero behind them. */
    memcpy(config.sta.ssid, STATION_SSID, sizeof(STATION_SSID) - 1);
<#if station.secret>
    memcpy(config.sta.password, STATION_PASSWORD, sizeof(STATION_PASSWORD) - 1);
</#if>
<#if station.bssid??>
    config.sta.bssid_set = true;
    memcpy(config.sta.bssid, bssid, sizeof(bssid));
</#if>
    ESP_ERROR_CHECK(esp_wifi_set_config(ESP_IF_WIFI_STA, &config));
}
<#if station.address??>

static void station_fixed_address(void)
{
    tcpip_adapter_ip_info_t info;
<#if names>
    tcpip_adapter_dns_info_t dns;
</#if>

    tcpip_adapter_dhcpc_stop(TCPIP_ADAPTER_IF_STA);
    ip4addr_aton(STATION_ADDRESS, &info.ip);
    ip4addr_aton(STATION_GATEWAY, &info.gw);
    ip4addr_aton(STATION_NETMASK, &info.netmask);
    ESP_ERROR_CHECK(tcpip_adapter_set_ip_info(TCPIP_ADAPTER_IF_STA, &info));
<#if names>
    /* Without DHCP nobody says who knows names: the gateway does as a rule. */
    memset(&dns, 0, sizeof(dns));
    ipaddr_aton(STATION_GATEWAY, &dns.ip);
    ESP_ERROR_CHECK(tcpip_adapter_set_dns_info(TCPIP_ADAPTER_IF_STA, TCPIP_ADAPTER_DNS_MAIN, &dns));
</#if>
}
</#if>
</#if>
<#if softAp??>

static void softap_configure(void)
{
    wifi_config_t config;

    memset(&config, 0, sizeof(config));
    memcpy(config.ap.ssid, SOFTAP_SSID, sizeof(SOFTAP_SSID) - 1);
    config.ap.ssid_len = sizeof(SOFTAP_SSID) - 1;
<#if softAp.secret>
    memcpy(config.ap.password, SOFTAP_PASSWORD, sizeof(SOFTAP_PASSWORD) - 1);
</#if>
    config.ap.channel = SOFTAP_CHANNEL;
    config.ap.authmode = [={"OPEN": "WIFI_AUTH_OPEN", "WPA": "WIFI_AUTH_WPA_PSK", "WPA2": "WIFI_AUTH_WPA2_PSK", "WPA_WPA2": "WIFI_AUTH_WPA_WPA2_PSK"}[softAp.encryption]];
    config.ap.ssid_hidden = [=softAp.hidden?string("1", "0")];
    config.ap.max_connection = SOFTAP_MAX_STATIONS;
    config.ap.beacon_interval = 100;
    ESP_ERROR_CHECK(esp_wifi_set_config(ESP_IF_WIFI_AP, &config));
}
<#if softAp.address?? || softAp.range??>

/* The DHCP server has to stand still while its addresses change; it starts by itself with the soft-AP. */
static void softap_addresses(void)
{
<#if softAp.address??>
    tcpip_adapter_ip_info_t info;
</#if>
<#if softAp.range??>
    tcpip_adapter_dhcps_lease_t lease;
    uint32_t minutes = SOFTAP_LEASE_MINUTES;
</#if>

    tcpip_adapter_dhcps_stop(TCPIP_ADAPTER_IF_AP);
<#if softAp.address??>
    ip4addr_aton(SOFTAP_ADDRESS, &info.ip);
    ip4addr_aton(SOFTAP_GATEWAY, &info.gw);
    ip4addr_aton(SOFTAP_NETMASK, &info.netmask);
    ESP_ERROR_CHECK(tcpip_adapter_set_ip_info(TCPIP_ADAPTER_IF_AP, &info));
</#if>
<#if softAp.range??>
    memset(&lease, 0, sizeof(lease));
    lease.enable = true;
    ip4addr_aton(SOFTAP_FIRST_LEASE, &lease.start_ip);
    ip4addr_aton(SOFTAP_LAST_LEASE, &lease.end_ip);
    tcpip_adapter_dhcps_option(TCPIP_ADAPTER_OP_SET, TCPIP_ADAPTER_REQUESTED_IP_ADDRESS, &lease, sizeof(lease));
    tcpip_adapter_dhcps_option(TCPIP_ADAPTER_OP_SET, TCPIP_ADAPTER_IP_ADDRESS_LEASE_TIME, &minutes, sizeof(minutes));
</#if>
    tcpip_adapter_dhcps_start(TCPIP_ADAPTER_IF_AP);
}
</#if>
</#if>

void network_start(void)
{
    wifi_init_config_t init = WIFI_INIT_CONFIG_DEFAULT();

<#if clients>
    state = xEventGroupCreate();
</#if>
<#if joins>
    join_timer = xTimerCreate("join", JOIN_FIRST_PAUSE_S * configTICK_RATE_HZ, pdFALSE, NULL, join);
</#if>
    tcpip_adapter_init();
    ESP_ERROR_CHECK(esp_event_loop_create_default());
    ESP_ERROR_CHECK(esp_wifi_init(&init));
    ESP_ERROR_CHECK(esp_event_handler_register(WIFI_EVENT, ESP_EVENT_ANY_ID, wifi_event, NULL));
<#if joins || clients>
    ESP_ERROR_CHECK(esp_event_handler_register(IP_EVENT, ESP_EVENT_ANY_ID, ip_event, NULL));
</#if>
    /* The settings are in the program: nothing to wear out the flash with. */
    ESP_ERROR_CHECK(esp_wifi_set_storage(WIFI_STORAGE_RAM));
    ESP_ERROR_CHECK(esp_wifi_set_mode(<#if joins && opens>WIFI_MODE_APSTA<#elseif joins>WIFI_MODE_STA<#else>WIFI_MODE_AP</#if>));
<#if softAp??>
    softap_configure();
<#if softAp.address?? || softAp.range??>
    softap_addresses();
</#if>
</#if>
<#if joins>
    station_configure();
<#if station.address??>
    station_fixed_address();
</#if>
</#if>
    ESP_ERROR_CHECK(esp_wifi_start());
}
<#if clients>

void network_await_online(void)
{
    xEventGroupWaitBits(state, ONLINE, pdFALSE, pdTRUE, portMAX_DELAY);
}

bool network_is_online(void)
{
    return (xEventGroupGetBits(state) & ONLINE) != 0;
}
</#if>
