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

static void join(TimerHandle_t timer)
{
    (void)timer;
    esp_wifi_connect();
}

/* Counts a failure. The pause is a timer's: the event loop must not be kept waiting. */
static void join_later(void)
{
    ESP_LOGI(TAG, "joining again in %u s", (unsigned)pause_s);
    xTimerChangePeriod(join_timer, pause_s * configTICK_RATE_HZ, 0);
    pause_s = pause_s * 2 < JOIN_LONGEST_PAUSE_S ? pause_s * 2 : JOIN_LONGEST_PAUSE_S;
}

static void station_started(void)
{
    esp_wifi_connect();
}

static void station_online(const ip_event_got_ip_t *event)
{
    ESP_LOGI(TAG, "address " IPSTR, IP2STR(&event->ip_info.ip));
    pause_s = JOIN_FIRST_PAUSE_S;
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

    memset(&config, 0, sizeof(config));
    /* 32 bytes of name and 64 of password are full without a zero behind them. */
    memcpy(config.sta.ssid, STATION_SSID, sizeof(STATION_SSID) - 1);
    memcpy(config.sta.password, STATION_PASSWORD, sizeof(STATION_PASSWORD) - 1);
    ESP_ERROR_CHECK(esp_wifi_set_config(ESP_IF_WIFI_STA, &config));
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
    ESP_ERROR_CHECK(esp_wifi_set_mode(WIFI_MODE_STA));
    station_configure();
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
