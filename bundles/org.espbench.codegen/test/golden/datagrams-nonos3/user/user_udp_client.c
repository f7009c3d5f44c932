#include "osapi.h"
#include "user_interface.h"
#include "espconn.h"

#include "backoff.h"
#include "user_udp_client.h"

/* What one Ethernet frame holds. */
#define DATAGRAM_BYTES 1472

enum peer {
    /* Always the host it was opened for. */
    PEER_FIXED,
    /* That host until somebody else sends, then that one for good. */
    PEER_FIRST_SENDER,
    /* Whoever sent last. */
    PEER_LAST_SENDER,
};

/* All of it stays allocated: espconn keeps pointers to `conn` and `udp`. */
struct udp_client {
    const char *host;
    uint16 port;
    uint16 local_port;
    enum peer peer;
    void (*on_data)(struct udp_client *client, const uint8 *data, uint16 length);
    bool wanted;
    struct espconn conn;
    esp_udp udp;
    /* Whom to send to. */
    uint8 peer_ip[4];
    int peer_port;
    bool followed;
    bool sending;
    uint8 datagram[DATAGRAM_BYTES];
    ip_addr_t address;
    struct backoff retry;
};

static const uint8 udp_reply[] = UDP_REPLY;

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

static void ICACHE_FLASH_ATTR
on_udp_count(struct udp_client *client, const uint8 *data, uint16 length)
{
    (void)data;
    os_printf("%d bytes for %s:%d\n", length, client->host, client->port);
}

static void ICACHE_FLASH_ATTR
on_udp_reply(struct udp_client *client, const uint8 *data, uint16 length)
{
    (void)data;
    (void)length;
    udp_client_send(client, udp_reply, sizeof(udp_reply) - 1);
}

/* Makes the sender of what has just come the one to send to. */
static void ICACHE_FLASH_ATTR
udp_client_follow(struct udp_client *client)
{
    remot_info *sender = NULL;

    if (client->peer == PEER_FIXED) {
        return;
    }
    if (client->peer == PEER_FIRST_SENDER && client->followed) {
        return;
    }
    if (espconn_get_connection_info(&client->conn, &sender, 0) == ESPCONN_OK) {
        client->followed = sender->remote_port != client->peer_port
                || os_memcmp(sender->remote_ip, client->peer_ip, sizeof(client->peer_ip)) != 0;
        os_memcpy(client->peer_ip, sender->remote_ip, sizeof(client->peer_ip));
        client->peer_port = sender->remote_port;
    }
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
        .on_data = udp_client_echo,
    },
};

#define CLIENTS (sizeof(clients) / sizeof(clients[0]))

/* The data are gone when this returns: whatever is needed later has to be copied. */
static void ICACHE_FLASH_ATTR
udp_client_received(void *arg, char *data, unsigned short length)
{
    struct espconn *conn = arg;
    struct udp_client *client = conn->reverse;

    udp_client_follow(client);
    client->on_data(client, (const uint8 *)data, length);
}

static void ICACHE_FLASH_ATTR
udp_client_open(struct udp_client *client, uint32 address)
{
    sint8 result;

    client->udp.local_port = client->local_port;
    os_memcpy(client->udp.remote_ip, &address, sizeof(client->udp.remote_ip));
    client->udp.remote_port = client->port;
    os_memcpy(client->peer_ip, &address, sizeof(client->peer_ip));
    client->peer_port = client->port;
    client->sending = false;
    client->followed = false;
    result = espconn_create(&client->conn);
    os_printf("UDP from port %d to %s:%d: %d\n", client->udp.local_port, client->host, client->port, result);
}

static void ICACHE_FLASH_ATTR
udp_client_resolved(const char *name, ip_addr_t *address, void *arg)
{
    struct espconn *conn = arg;
    struct udp_client *client = conn->reverse;

    if (!client->wanted) {
        return;
    }
    if (address == NULL) {
        os_printf("nobody knows %s\n", name);
        backoff_wait(&client->retry);
        return;
    }
    udp_client_open(client, address->addr);
}

static void ICACHE_FLASH_ATTR
udp_client_resolve(void *arg)
{
    struct udp_client *client = arg;
    err_t result = espconn_gethostbyname(&client->conn, client->host, &client->address, udp_client_resolved);

    if (result == ESPCONN_OK) {
        udp_client_open(client, client->address.addr);
    } else if (result != ESPCONN_INPROGRESS) {
        backoff_wait(&client->retry);
    }
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
    backoff_init(&client->retry, UDP_FIRST_PAUSE_S, UDP_LONGEST_PAUSE_S, udp_client_resolve, client);
}

void ICACHE_FLASH_ATTR
udp_client_start(void)
{
    uint32 i;

    for (i = 0; i < CLIENTS; i++) {
        udp_client_init(&clients[i]);
        clients[i].wanted = true;
        udp_client_resolve(&clients[i]);
    }
}

void ICACHE_FLASH_ATTR
udp_client_stop(void)
{
    uint32 i;

    for (i = 0; i < CLIENTS; i++) {
        clients[i].wanted = false;
        backoff_reset(&clients[i].retry);
        espconn_delete(&clients[i].conn);
    }
}
