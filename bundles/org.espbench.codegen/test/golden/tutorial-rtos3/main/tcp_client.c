#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_log.h"
#include "lwip/netdb.h"
#include "lwip/sockets.h"

#include "config.h"
#include "sending.h"
#include "tcp_client.h"
#include "network.h"

#define BUFFER_BYTES 1460
#define STACK_BYTES 4096
#define PRIORITY 5

struct tcp_client {
    const char *host;
    uint16_t port;
    uint8_t data[BUFFER_BYTES];
};

static const char *TAG = "tcp client";

static struct tcp_client clients[] = {
    {
        .host = CLIENT_HOST,
        .port = CLIENT_PORT,
    },
};

static void set_options(int sock)
{
    /* So often a silent connection looks whether there is still a network. */
    struct timeval patience = { .tv_sec = 1 };
    struct timeval sending = { .tv_sec = SENDING_PATIENCE_S };

    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    setsockopt(sock, SOL_SOCKET, SO_SNDTIMEO, &sending, sizeof(sending));
}

/* A connected socket, or -1. */
static int tcp_client_connect(const struct tcp_client *client)
{
    struct addrinfo hints = { .ai_family = AF_INET, .ai_socktype = SOCK_STREAM };
    struct addrinfo *found = NULL;
    int sock = -1;

    if (getaddrinfo(client->host, NULL, &hints, &found) != 0 || found == NULL) {
        ESP_LOGW(TAG, "nobody knows %s", client->host);
        return -1;
    }
    ((struct sockaddr_in *)found->ai_addr)->sin_port = htons(client->port);
    sock = socket(AF_INET, SOCK_STREAM, 0);
    if (sock >= 0 && connect(sock, found->ai_addr, found->ai_addrlen) != 0) {
        ESP_LOGW(TAG, "can't connect to %s:%d now: %d", client->host, client->port, errno);
        close(sock);
        sock = -1;
    }
    freeaddrinfo(found);
    return sock;
}

/* False when the connection is at its end. */
static bool tcp_client_receive(struct tcp_client *client, int sock)
{
    int length = recv(sock, client->data, sizeof(client->data), 0);

    if (length < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        return true;
    }
    if (length <= 0) {
        return false;
    }
    return send_all(sock, client->data, (size_t)length);
}

static void tcp_client_task(void *arg)
{
    struct tcp_client *client = arg;
    uint32_t pause_s = CLIENT_FIRST_PAUSE_S;

    while (1) {
        int sock;

        network_await_online();
        sock = tcp_client_connect(client);
        if (sock >= 0) {
            ESP_LOGI(TAG, "connected to %s:%d", client->host, client->port);
            pause_s = CLIENT_FIRST_PAUSE_S;
            set_options(sock);
            while (network_is_online() && tcp_client_receive(client, sock)) {
            }
            ESP_LOGI(TAG, "disconnected from %s:%d", client->host, client->port);
            close(sock);
        }
        vTaskDelay(pause_s * configTICK_RATE_HZ);
        pause_s = pause_s * 2 < CLIENT_LONGEST_PAUSE_S ? pause_s * 2 : CLIENT_LONGEST_PAUSE_S;
    }
}

void tcp_client_start(void)
{
    size_t i;

    for (i = 0; i < sizeof(clients) / sizeof(clients[0]); i++) {
        xTaskCreate(tcp_client_task, "tcp client", STACK_BYTES, &clients[i], PRIORITY, NULL);
    }
}
