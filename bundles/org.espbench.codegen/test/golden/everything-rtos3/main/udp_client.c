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

struct udp_client {
    const char *host;
    uint16_t port;
    struct sockaddr_in to;
    uint8_t data[DATAGRAM_BYTES];
};

static const char *TAG = "udp client";

static void on_udp_echo(const struct udp_client *client, int sock, size_t length)
{
    sendto(sock, client->data, length, 0, (const struct sockaddr *)&client->to, sizeof(client->to));
}

static struct udp_client clients[] = {
    {
        .host = UDP_HOST,
        .port = UDP_PORT,
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
    sock = socket(AF_INET, SOCK_DGRAM, 0);
    if (sock >= 0 && bind(sock, (struct sockaddr *)&here, sizeof(here)) != 0) {
        ESP_LOGW(TAG, "can't have the port for %s:%d: %d", client->host, client->port, errno);
        close(sock);
        return -1;
    }
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    return sock;
}

/* False when the link is at its end. */
static bool udp_client_receive(struct udp_client *client, int sock)
{
    int length = recv(sock, client->data, sizeof(client->data), 0);

    if (length < 0) {
        return errno == EAGAIN || errno == EWOULDBLOCK;
    }
    on_udp_echo(client, sock, (size_t)length);
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
