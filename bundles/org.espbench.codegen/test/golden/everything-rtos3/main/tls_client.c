#include <stdint.h>
#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_log.h"
#include "esp_tls.h"
#include "lwip/sockets.h"

#include "config.h"
#include "tls_client.h"
#include "network.h"

#define BUFFER_BYTES 1024
/* A handshake is deep. */
#define STACK_BYTES 8192
#define PRIORITY 5

static const char *TAG = "tls client";
static uint8_t data[BUFFER_BYTES];

/* Waits for at most a second, so that a silent connection sees when the network is gone. */
static bool tls_client_has_data(esp_tls_t *tls)
{
    struct timeval patience = { .tv_sec = 1 };
    fd_set readable;

    if (esp_tls_get_bytes_avail(tls) > 0) {
        return true;
    }
    FD_ZERO(&readable);
    FD_SET(tls->sockfd, &readable);
    return select(tls->sockfd + 1, &readable, NULL, NULL, &patience) > 0;
}

/* False when the connection is at its end. */
static bool tls_client_receive(esp_tls_t *tls)
{
    ssize_t length;

    if (!tls_client_has_data(tls)) {
        return true;
    }
    length = esp_tls_conn_read(tls, data, sizeof(data));
    if (length == ESP_TLS_ERR_SSL_WANT_READ || length == ESP_TLS_ERR_SSL_WANT_WRITE) {
        return true;
    }
    if (length <= 0) {
        return false;
    }
    ESP_LOGI(TAG, "%d bytes from " TLS_HOST, (int)length);
    return true;
}

/* One connection, from its beginning to its end. False when there was none. */
static bool tls_client_connection(void)
{
    /* The server's certificate is not checked. To check it, put the authority's into cacert_buf and cacert_bytes. */
    esp_tls_cfg_t config;
    esp_tls_t *tls = esp_tls_init();
    bool connected;

    if (tls == NULL) {
        return false;
    }
    memset(&config, 0, sizeof(config));
    connected = esp_tls_conn_new_sync(TLS_HOST, (int)strlen(TLS_HOST), TLS_PORT, &config, tls) == 1;
    if (connected) {
        ESP_LOGI(TAG, "connected to " TLS_HOST);
        while (network_is_online() && tls_client_receive(tls)) {
        }
        ESP_LOGI(TAG, "disconnected from " TLS_HOST);
    }
    esp_tls_conn_delete(tls);
    return connected;
}

static void tls_client_task(void *arg)
{
    uint32_t pause_s = CLIENT_FIRST_PAUSE_S;

    (void)arg;
    while (1) {
        network_await_online();
        if (tls_client_connection()) {
            pause_s = CLIENT_FIRST_PAUSE_S;
        }
        vTaskDelay(pause_s * configTICK_RATE_HZ);
        pause_s = pause_s * 2 < CLIENT_LONGEST_PAUSE_S ? pause_s * 2 : CLIENT_LONGEST_PAUSE_S;
    }
}

void tls_client_start(void)
{
    xTaskCreate(tls_client_task, "tls client", STACK_BYTES, NULL, PRIORITY, NULL);
}
