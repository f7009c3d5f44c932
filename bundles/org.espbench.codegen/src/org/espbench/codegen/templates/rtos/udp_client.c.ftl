<#assign follows = udp.sends && udp.follows>
<#assign manyPeers = udp.sends && [udp.fixed, udp.followsFirst, udp.followsLast]?filter(kind -> kind)?size gt 1>
<#assign first = udp.sends && udp.followsFirst>
#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_log.h"
#include "lwip/netdb.h"
#include "lwip/sockets.h"

#include "config.h"
#include "udp_client.h"
#include "network.h"

/* What one Ethernet frame holds. */
#define DATAGRAM_BYTES 1472
#define STACK_BYTES 4096
#define PRIORITY 5
#define RETRY_S 5
<#if manyPeers>

enum peer {
<#if udp.fixed>
    /* Always the host it was opened for. */
    PEER_FIXED,
</#if>
<#if udp.followsFirst>
    /* That host until somebody else sends, then that one for good. */
    PEER_FIRST_SENDER,
</#if>
<#if udp.followsLast>
    /* Whoever sent last. */
    PEER_LAST_SENDER,
</#if>
};
</#if>

struct udp_client {
    const char *host;
    uint16_t port;
<#if udp.localPorts>
    uint16_t local_port;
</#if>
<#if manyPeers>
    enum peer peer;
</#if>
<#if udp.mixed>
    void (*on_data)(const struct udp_client *client, int sock, size_t length);
</#if>
    struct sockaddr_in to;
<#if first>
    bool followed;
</#if>
    uint8_t data[DATAGRAM_BYTES];
};

static const char *TAG = "udp client";
<#list udp.behaviours as behaviour>
<#if behaviour.kind == "reply">

static const char [=behaviour.function][] = [=behaviour.macro];
</#if>
</#list>
<#macro act behaviour>
<#if behaviour.kind == "echo">
    sendto(sock, client->data, length, 0, (const struct sockaddr *)&client->to, sizeof(client->to));
<#elseif behaviour.kind == "reply">
    (void)length;
    sendto(sock, [=behaviour.function], sizeof([=behaviour.function]) - 1, 0, (const struct sockaddr *)&client->to, sizeof(client->to));
<#else>
    (void)sock;
    ESP_LOGI(TAG, "%u bytes for %s:%d", (unsigned)length, client->host, client->port);
</#if>
</#macro>
<#list udp.behaviours as behaviour>

static void on_[=behaviour.function](const struct udp_client *client, int sock, size_t length)
{
<@act behaviour/>
}
</#list>

static struct udp_client clients[] = {
<#list udp.rows as client>
    {
        .host = [=client.macro]_HOST,
        .port = [=client.macro]_PORT,
<#if client.localPort??>
        .local_port = [=client.macro]_LOCAL_PORT,
</#if>
<#if manyPeers>
        .peer = PEER_[=client.peer],
</#if>
<#if udp.mixed>
        .on_data = on_[=client.data.function],
</#if>
    },
</#list>
};

static bool udp_client_resolve(struct udp_client *client)
{
    struct addrinfo hints = { .ai_family = AF_INET, .ai_socktype = SOCK_DGRAM };
    struct addrinfo *found = NULL;

    if (getaddrinfo(client->host, NULL, &hints, &found) != 0 || found == NULL) {
        ESP_LOGW(TAG, "nobody knows %s", client->host);
        return false;
    }
    memcpy(&client->to, found->ai_addr, sizeof(client->to));
    client->to.sin_port = htons(client->port);
    freeaddrinfo(found);
    return true;
}

/* A socket on the link's port, or -1. */
static int udp_client_open(struct udp_client *client)
{
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_ANY) };
    /* So often a silent link looks whether there is still a network. */
    struct timeval patience = { .tv_sec = 1 };
    int sock;

    if (!udp_client_resolve(client)) {
        return -1;
    }
<#if udp.localPorts>
    here.sin_port = htons(client->local_port);
</#if>
    sock = socket(AF_INET, SOCK_DGRAM, 0);
    if (sock >= 0 && bind(sock, (struct sockaddr *)&here, sizeof(here)) != 0) {
        ESP_LOGW(TAG, "can't have the port for %s:%d: %d", client->host, client->port, errno);
        close(sock);
        return -1;
    }
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    return sock;
}
<#if follows>

/* Makes the sender of what has just come the one to send to. */
static void udp_client_follow(struct udp_client *client, const struct sockaddr_in *sender)
{
<#if manyPeers && udp.fixed>
    if (client->peer == PEER_FIXED) {
        return;
    }
</#if>
<#if first>
    if (<#if manyPeers>client->peer == PEER_FIRST_SENDER && </#if>client->followed) {
        return;
    }
    client->followed = sender->sin_port != client->to.sin_port || sender->sin_addr.s_addr != client->to.sin_addr.s_addr;
</#if>
    client->to = *sender;
}
</#if>

/* False when the link is at its end. */
static bool udp_client_receive(struct udp_client *client, int sock)
{
<#if follows>
    struct sockaddr_in sender;
    socklen_t size = sizeof(sender);
    int length = recvfrom(sock, client->data, sizeof(client->data), 0, (struct sockaddr *)&sender, &size);
<#else>
    int length = recv(sock, client->data, sizeof(client->data), 0);
</#if>

    if (length < 0) {
        return errno == EAGAIN || errno == EWOULDBLOCK;
    }
<#if follows>
    udp_client_follow(client, &sender);
</#if>
<#if udp.mixed>
    client->on_data(client, sock, (size_t)length);
<#else>
    on_[=udp.behaviours[0].function](client, sock, (size_t)length);
</#if>
    return true;
}

static void udp_client_task(void *arg)
{
    struct udp_client *client = arg;

    while (1) {
        int sock;

        network_await_online();
        sock = udp_client_open(client);
        if (sock >= 0) {
<#if first>
            client->followed = false;
</#if>
            while (network_is_online() && udp_client_receive(client, sock)) {
            }
            close(sock);
        }
        vTaskDelay(RETRY_S * configTICK_RATE_HZ);
    }
}

void udp_client_start(void)
{
    size_t i;

    for (i = 0; i < sizeof(clients) / sizeof(clients[0]); i++) {
        xTaskCreate(udp_client_task, "udp client", STACK_BYTES, &clients[i], PRIORITY, NULL);
    }
}
