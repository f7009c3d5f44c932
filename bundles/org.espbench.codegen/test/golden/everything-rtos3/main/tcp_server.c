#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_log.h"
#include "lwip/sockets.h"

#include "config.h"
#include "sending.h"
#include "tcp_server.h"

#define BUFFER_BYTES 1460
#define STACK_BYTES 4096
#define PRIORITY 5

struct client {
    bool connected;
    int sock;
};

static const char *TAG = "tcp server";
static struct client clients[SERVER_MAX_CLIENTS];
static uint8_t data[BUFFER_BYTES];
static const char server_reply[] = SERVER_REPLY;

/* A listening socket, or -1. */
static int tcp_server_listen(void)
{
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_port = htons(SERVER_PORT), .sin_addr.s_addr = htonl(INADDR_ANY) };
    int on = 1;
    int sock = socket(AF_INET, SOCK_STREAM, 0);

    if (sock < 0) {
        return -1;
    }
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (bind(sock, (struct sockaddr *)&here, sizeof(here)) != 0 || listen(sock, SERVER_MAX_CLIENTS) != 0) {
        ESP_LOGW(TAG, "can't listen on port %d yet: %d", SERVER_PORT, errno);
        close(sock);
        return -1;
    }
    ESP_LOGI(TAG, "listening on port %d", SERVER_PORT);
    return sock;
}

static struct client *tcp_server_free_client(void)
{
    int i;

    for (i = 0; i < SERVER_MAX_CLIENTS; i++) {
        if (!clients[i].connected) {
            return &clients[i];
        }
    }
    return NULL;
}

static void tcp_server_accept(int listener)
{
    /* One client that takes nothing must not keep the others waiting for ever. */
    struct timeval sending = { .tv_sec = SENDING_PATIENCE_S };
    struct client *client = tcp_server_free_client();
    int sock = accept(listener, NULL, NULL);

    if (sock < 0) {
        return;
    }
    if (client == NULL) {
        ESP_LOGW(TAG, "one client too many turned away");
        close(sock);
        return;
    }
    setsockopt(sock, SOL_SOCKET, SO_SNDTIMEO, &sending, sizeof(sending));
    client->connected = true;
    client->sock = sock;
    ESP_LOGI(TAG, "client connected");
}

static void tcp_server_drop(struct client *client)
{
    close(client->sock);
    client->connected = false;
    ESP_LOGI(TAG, "client gone");
}

/* False when the connection is at its end. */
static bool tcp_server_receive(struct client *client)
{
    int length = recv(client->sock, data, sizeof(data), 0);

    if (length <= 0) {
        return false;
    }
    return send_all(client->sock, server_reply, sizeof(server_reply) - 1);
}

static int tcp_server_watch(int listener, fd_set *readable)
{
    int highest = listener;
    int i;

    FD_ZERO(readable);
    FD_SET(listener, readable);
    for (i = 0; i < SERVER_MAX_CLIENTS; i++) {
        if (clients[i].connected) {
            FD_SET(clients[i].sock, readable);
            highest = clients[i].sock > highest ? clients[i].sock : highest;
        }
    }
    return highest + 1;
}

static void tcp_server_step(int listener)
{
    fd_set readable;
    int count = tcp_server_watch(listener, &readable);
    int i;

    if (select(count, &readable, NULL, NULL, NULL) < 0) {
        return;
    }
    for (i = 0; i < SERVER_MAX_CLIENTS; i++) {
        if (clients[i].connected && FD_ISSET(clients[i].sock, &readable) && !tcp_server_receive(&clients[i])) {
            tcp_server_drop(&clients[i]);
        }
    }
    if (FD_ISSET(listener, &readable)) {
        tcp_server_accept(listener);
    }
}

static void tcp_server_task(void *arg)
{
    int listener;

    (void)arg;
    while ((listener = tcp_server_listen()) < 0) {
        vTaskDelay(configTICK_RATE_HZ);
    }
    while (1) {
        tcp_server_step(listener);
    }
}

void tcp_server_start(void)
{
    xTaskCreate(tcp_server_task, "tcp server", STACK_BYTES, NULL, PRIORITY, NULL);
}
