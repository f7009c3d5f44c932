#include "osapi.h"
#include "user_interface.h"
#include "espconn.h"

#include "user_udp_client.h"

/* What one Ethernet frame holds. */
#define DATAGRAM_BYTES 1472

/* All of it stays allocated: espconn keeps pointers to `conn` and `udp`. */
struct udp_client {
    const char *host;
    uint16 port;
    struct espconn conn;
    esp_udp udp;
    /* Whom to send to. */
    uint8 peer_ip[4];
    int peer_port;
    bool sending;
    uint8 datagram[DATAGRAM_BYTES];
};

/* One datagram at a time: the next may go from the sent callback on. One that comes too soon is lost, as datagrams may be. */
static void ICACHE_FLASH_ATTR
udp_client_send(struct udp_client *client, const uint8 *data, uint16 length)
{
    if (client->sending) {
        return;
    }
    /* The SDK may have put the last sender here: it is to be said before each send. */
    os_memcpy(client->udp.remote_ip, client->peer_ip, sizeof(client->udp.remote_ip));
    client->udp.remote_port = client->peer_port;
    /* Before the call: the sent callback may come from inside it. */
    client->sending = true;
    if (espconn_send(&client->conn, (uint8 *)data, length) != ESPCONN_OK) {
        client->sending = false;
    }
}

static void ICACHE_FLASH_ATTR
udp_client_sent(void *arg)
{
    struct espconn *conn = arg;
    struct udp_client *client = conn->reverse;

    client->sending = false;
}

static void ICACHE_FLASH_ATTR
udp_client_echo(struct udp_client *client, const uint8 *data, uint16 length)
{
    if (client->sending || length > sizeof(client->datagram)) {
        return;
    }
    os_memcpy(client->datagram, data, length);
    udp_client_send(client, client->datagram, length);
}

static struct udp_client clients[] = {
    {
        .host = UDP_HOST,
        .port = UDP_PORT,
    },
};

#define CLIENTS (sizeof(clients) / sizeof(clients[0]))

/* The data are gone when this returns: whatever is needed later has to be copied. */
static void ICACHE_FLASH_ATTR
udp_client_received(void *arg, char *data, unsigned short length)
{
    struct espconn *conn = arg;
    struct udp_client *client = conn->reverse;

    udp_client_echo(client, (const uint8 *)data, length);
}

static void ICACHE_FLASH_ATTR
udp_client_open(struct udp_client *client, uint32 address)
{
    sint8 result;

    client->udp.local_port = espconn_port();
    os_memcpy(client->udp.remote_ip, &address, sizeof(client->udp.remote_ip));
    client->udp.remote_port = client->port;
    os_memcpy(client->peer_ip, &address, sizeof(client->peer_ip));
    client->peer_port = client->port;
    client->sending = false;
    result = espconn_create(&client->conn);
    os_printf("UDP from port %d to %s:%d: %d\n", client->udp.local_port, client->host, client->port, result);
}

static void ICACHE_FLASH_ATTR
udp_client_init(struct udp_client *client)
{
    struct espconn *conn = &client->conn;

    conn->type = ESPCONN_UDP;
    conn->state = ESPCONN_NONE;
    conn->proto.udp = &client->udp;
    conn->reverse = client;
    espconn_regist_recvcb(conn, udp_client_received);
    espconn_regist_sentcb(conn, udp_client_sent);
}

void ICACHE_FLASH_ATTR
udp_client_start(void)
{
    uint32 i;

    for (i = 0; i < CLIENTS; i++) {
        udp_client_init(&clients[i]);
        udp_client_open(&clients[i], ipaddr_addr(clients[i].host));
    }
}

void ICACHE_FLASH_ATTR
udp_client_stop(void)
{
    uint32 i;

    for (i = 0; i < CLIENTS; i++) {
        espconn_delete(&clients[i].conn);
    }
}
