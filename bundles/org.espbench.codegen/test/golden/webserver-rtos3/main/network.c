#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/event_groups.h"
#include "esp_err.h"
#include "esp_event.h"
#include "esp_log.h"
#include "esp_wifi.h"
#include "tcpip_adapter.h"

#include "config.h"
#include "network.h"

static const char *TAG = "network";

static void wifi_event(void *arg, esp_event_base_t base, int32_t id, void *data)
{
    (void)arg;
    (void)base;
    (void)data;
    switch (id) {
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

static void softap_configure(void)
{
    wifi_config_t config;

    memset(&config, 0, sizeof(config));
    memcpy(config.ap.ssid, SOFTAP_SSID, sizeof(SOFTAP_SSID) - 1);
    config.ap.ssid_len = sizeof(SOFTAP_SSID) - 1;
    config.ap.channel = SOFTAP_CHANNEL;
    config.ap.authmode = WIFI_AUTH_OPEN;
    config.ap.ssid_hidden = 0;
    config.ap.max_connection = SOFTAP_MAX_STATIONS;
    config.ap.beacon_interval = 100;
    ESP_ERROR_CHECK(esp_wifi_set_config(ESP_IF_WIFI_AP, &config));
}

void network_start(void)
{
    wifi_init_config_t init = WIFI_INIT_CONFIG_DEFAULT();

    tcpip_adapter_init();
    ESP_ERROR_CHECK(esp_event_loop_create_default());
    ESP_ERROR_CHECK(esp_wifi_init(&init));
    ESP_ERROR_CHECK(esp_event_handler_register(WIFI_EVENT, ESP_EVENT_ANY_ID, wifi_event, NULL));
    /* The settings are in the program: nothing to wear out the flash with. */
    ESP_ERROR_CHECK(esp_wifi_set_storage(WIFI_STORAGE_RAM));
    ESP_ERROR_CHECK(esp_wifi_set_mode(WIFI_MODE_AP));
    softap_configure();
    ESP_ERROR_CHECK(esp_wifi_start());
}
