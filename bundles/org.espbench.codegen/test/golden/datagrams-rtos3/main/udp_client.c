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

enum peer {
    /* Always the host it was opened for. */
    PEER_FIXED,
    /* That host until somebody else sends, then that one for good. */
    PEER_FIRST_SENDER,
    /* Whoever sent last. */
    PEER_LAST_SENDER,
};

struct udp_client {
    const char *host;
    uint16_t port;
    uint16_t local_port;
    enum peer peer;
    void (*on_data)(const struct udp_client *client, int sock, size_t length);
    struct sockaddr_in to;
    bool followed;
    uint8_t data[DATAGRAM_BYTES];
};

static const char *TAG = "udp client";

static const char udp_reply[] = UDP_REPLY;

static void on_udp_count(const struct udp_client *client, int sock, size_t length)
{
    (void)sock;
    ESP_LOGI(TAG, "%u bytes for %s:%d", (unsigned)length, client->host, client->port);
}

static void on_udp_reply(const struct udp_client *client, int sock, size_t length)
{
    (void)length;
    sendto(sock, udp_reply, sizeof(udp_reply) - 1, 0, (const struct sockaddr *)&client->to, sizeof(client->to));
}

static void on_udp_echo(const struct udp_client *client, int sock, size_t length)
{
    sendto(sock, client->data, length, 0, (const struct sockaddr *)&client->to, sizeof(client->to));
}

static struct udp_client clients[] = {
    {
        .host = UDP_1_HOST,
        .port = UDP_1_PORT,
        .local_port = UDP_1_LOCAL_PORT,
        .peer = PEER_FIXED,
        .on_data = on_udp_count,
    },
    {
        .host = UDP_2_HOST,
        .port = UDP_2_PORT,
        .local_port = UDP_2_LOCAL_PORT,
        .peer = PEER_FIRST_SENDER,
        .on_data = on_udp_reply,
    },
    {
        .host = UDP_3_HOST,
        .port = UDP_3_PORT,
        .local_port = UDP_3_LOCAL_PORT,
        .peer = PEER_LAST_SENDER,
        .on_data = on_udp_echo,
    },
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
    here.sin_port = htons(client->local_port);
    sock = socket(AF_INET, SOCK_DGRAM, 0);
    if (sock >= 0 && bind(sock, (struct sockaddr *)&here, sizeof(here)) != 0) {
        ESP_LOGW(TAG, "can't have the port for %s:%d: %d", client->host, client->port, errno);
        close(sock);
        return -1;
    }
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    return sock;
}

/* Makes the sender of what has just come the one to send to. */
static void udp_client_follow(struct udp_client *client, const struct sockaddr_in *sender)
{
    if (client->peer == PEER_FIXED) {
        return;
    }
    if (client->peer == PEER_FIRST_SENDER && client->followed) {
        return;
    }
    client->followed = sender->sin_port != client->to.sin_port || sender->sin_addr.s_addr != client->to.sin_addr.s_addr;
    client->to = *sender;
}

/* False when the link is at its end. */
static bool udp_client_receive(struct udp_client *client, int sock)
{
    struct sockaddr_in sender;
    socklen_t size = sizeof(sender);
    int length = recvfrom(sock, client->data, sizeof(client->data), 0, (struct sockaddr *)&sender, &size);

    if (length < 0) {
        return errno == EAGAIN || errno == EWOULDBLOCK;
    }
    udp_client_follow(client, &sender);
    client->on_data(client, sock, (size_t)length);
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
            client->followed = false;
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
