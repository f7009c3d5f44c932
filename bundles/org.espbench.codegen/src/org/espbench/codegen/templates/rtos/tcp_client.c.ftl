#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_log.h"
#include "lwip/netdb.h"
#include "lwip/sockets.h"

#include "config.h"
<#if tcp.sends>
#include "sending.h"
</#if>
#include "tcp_client.h"
#include "network.h"

#define BUFFER_BYTES 1460
#define STACK_BYTES 4096
#define PRIORITY 5

struct tcp_client {
    const char *host;
    uint16_t port;
<#if tcp.keepsAlive>
    int keep_alive_s;
</#if>
<#if tcp.mixed>
    bool (*on_data)(const struct tcp_client *client, int sock, size_t length);
</#if>
    uint8_t data[BUFFER_BYTES];
};

static const char *TAG = "tcp client";
<#list tcp.behaviours as behaviour>
<#if behaviour.kind == "reply">

static const char [=behaviour.function][] = [=behaviour.macro];
</#if>
</#list>
<#macro act behaviour>
<#if behaviour.kind == "echo">
    return send_all(sock, client->data, length);
<#elseif behaviour.kind == "reply">
<#if tcp.mixed>
    (void)client;
    (void)length;
</#if>
    return send_all(sock, [=behaviour.function], sizeof([=behaviour.function]) - 1);
<#else>
<#if tcp.mixed>
    (void)sock;
</#if>
    ESP_LOGI(TAG, "%u bytes from %s:%d", (unsigned)length, client->host, client->port);
    return true;
</#if>
</#macro>
<#if tcp.mixed>
<#list tcp.behaviours as behaviour>

static bool on_[=behaviour.function](const struct tcp_client *client, int sock, size_t length)
{
<@act behaviour/>
}
</#list>
</#if>

static struct tcp_client clients[] = {
<#list tcp.rows as client>
    {
        .host = [=client.macro]_HOST,
        .port = [=client.macro]_PORT,
<#if client.keepAlive gt 0>
        .keep_alive_s = [=client.macro]_KEEP_ALIVE_S,
</#if>
<#if tcp.mixed>
        .on_data = on_[=client.data.function],
</#if>
    },
</#list>
};

static void set_options(<#if tcp.keepsAlive>const struct tcp_client *client, </#if>int sock)
{
    /* So often a silent connection looks whether there is still a network. */
    struct timeval patience = { .tv_sec = 1 };
<#if tcp.sends>
    struct timeval sending = { .tv_sec = SENDING_PATIENCE_S };
</#if>
<#if tcp.keepsAlive>
    int on = 1;
</#if>

    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
<#if tcp.sends>
    setsockopt(sock, SOL_SOCKET, SO_SNDTIMEO, &sending, sizeof(sending));
</#if>
<#if tcp.keepsAlive>
<#if tcp.alwaysKeepsAlive>
    setsockopt(sock, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
    setsockopt(sock, IPPROTO_TCP, TCP_KEEPIDLE, &client->keep_alive_s, sizeof(client->keep_alive_s));
<#else>
    if (client->keep_alive_s != 0) {
        setsockopt(sock, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
        setsockopt(sock, IPPROTO_TCP, TCP_KEEPIDLE, &client->keep_alive_s, sizeof(client->keep_alive_s));
    }
</#if>
</#if>
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
<#if tcp.mixed>
    return client->on_data(client, sock, (size_t)length);
<#elseif tcp.behaviours[0].kind == "echo">
    return send_all(sock, client->data, (size_t)length);
<#elseif tcp.behaviours[0].kind == "reply">
    return send_all(sock, [=tcp.behaviours[0].function], sizeof([=tcp.behaviours[0].function]) - 1);
<#else>
    ESP_LOGI(TAG, "%d bytes from %s:%d", length, client->host, client->port);
    return true;
</#if>
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
            set_options(<#if tcp.keepsAlive>client, </#if>sock);
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
