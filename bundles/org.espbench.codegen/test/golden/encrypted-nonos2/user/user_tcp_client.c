#include "osapi.h"
#include "user_interface.h"
#include "espconn.h"

#include "backoff.h"
#include "outbox.h"
#include "user_tcp_client.h"

/* What the SDK takes from the heap for TLS; a larger record can't be received. The largest it allows is 8192. */
#define TLS_BUFFER_BYTES 5120

/* All of it stays allocated: espconn keeps pointers to `conn` and `tcp`. */
struct tcp_client {
    const char *host;
    uint16 port;
    uint32 keep_alive_s;
    bool wanted;
    struct espconn conn;
    esp_tcp tcp;
    ip_addr_t address;
    struct outbox outbox;
    struct backoff retry;
};

static struct tcp_client clients[] = {
    {
        .host = CLIENT_HOST,
        .port = CLIENT_PORT,
        .keep_alive_s = CLIENT_KEEP_ALIVE_S,
    },
};

#define CLIENTS (sizeof(clients) / sizeof(clients[0]))

/* The result comes by the connect callback or by the reconnect callback. */
static void ICACHE_FLASH_ATTR
tcp_client_open(struct tcp_client *client, uint32 address)
{
    sint8 result;

    os_memcpy(client->tcp.remote_ip, &address, sizeof(client->tcp.remote_ip));
    client->tcp.remote_port = client->port;
    /* A port of its own for each attempt: the last one may still be closing. */
    client->tcp.local_port = espconn_port();
    result = espconn_secure_connect(&client->conn);
    if (result != ESPCONN_OK) {
        os_printf("can't connect to %s:%d now: %d\n", client->host, client->port, result);
        backoff_wait(&client->retry);
    }
}

static void ICACHE_FLASH_ATTR
tcp_client_resolved(const char *name, ip_addr_t *address, void *arg)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    if (!client->wanted) {
        return;
    }
    if (address == NULL) {
        os_printf("nobody knows %s\n", name);
        backoff_wait(&client->retry);
        return;
    }
    tcp_client_open(client, address->addr);
}

static void ICACHE_FLASH_ATTR
tcp_client_connect(void *arg)
{
    struct tcp_client *client = arg;
    err_t result = espconn_gethostbyname(&client->conn, client->host, &client->address, tcp_client_resolved);

    if (result == ESPCONN_OK) {
        tcp_client_open(client, client->address.addr);
    } else if (result != ESPCONN_INPROGRESS) {
        backoff_wait(&client->retry);
    }
}

static void ICACHE_FLASH_ATTR
tcp_client_connected(void *arg)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    os_printf("connected to %s:%d\n", client->host, client->port);
    backoff_reset(&client->retry);
    espconn_set_opt(conn, ESPCONN_KEEPALIVE);
    espconn_set_keepalive(conn, ESPCONN_KEEPIDLE, &client->keep_alive_s);
    outbox_open(&client->outbox, conn);
}

/* The data are gone when this returns: whatever is needed later has to be copied. */
static void ICACHE_FLASH_ATTR
tcp_client_received(void *arg, char *data, unsigned short length)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    outbox_put(&client->outbox, (const uint8 *)data, length);
}

static void ICACHE_FLASH_ATTR
tcp_client_sent(void *arg)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    outbox_sent(&client->outbox);
}

static void ICACHE_FLASH_ATTR
tcp_client_ended(struct tcp_client *client)
{
    outbox_close(&client->outbox);
    if (client->wanted) {
        backoff_wait(&client->retry);
    }
}

static void ICACHE_FLASH_ATTR
tcp_client_disconnected(void *arg)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    os_printf("disconnected from %s:%d\n", client->host, client->port);
    tcp_client_ended(client);
}

/* Despite its name nothing reconnects here by itself: this is every end but an orderly one, and every attempt that fails. */
static void ICACHE_FLASH_ATTR
tcp_client_failed(void *arg, sint8 error)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    os_printf("connection to %s:%d failed: %d\n", client->host, client->port, error);
    tcp_client_ended(client);
}

static void ICACHE_FLASH_ATTR
tcp_client_init(struct tcp_client *client)
{
    struct espconn *conn = &client->conn;

    conn->type = ESPCONN_TCP;
    conn->state = ESPCONN_NONE;
    conn->proto.tcp = &client->tcp;
    conn->reverse = client;
    espconn_regist_connectcb(conn, tcp_client_connected);
    espconn_regist_reconcb(conn, tcp_client_failed);
    espconn_regist_disconcb(conn, tcp_client_disconnected);
    espconn_regist_recvcb(conn, tcp_client_received);
    espconn_regist_sentcb(conn, tcp_client_sent);
    backoff_init(&client->retry, CLIENT_FIRST_PAUSE_S, CLIENT_LONGEST_PAUSE_S, tcp_client_connect, client);
}

void ICACHE_FLASH_ATTR
tcp_client_start(void)
{
    uint32 i;

    /* The server's certificate is not checked. To check it, burn the authority's certificate and call espconn_secure_ca_enable() here. */
    espconn_secure_set_size(ESPCONN_CLIENT, TLS_BUFFER_BYTES);
    for (i = 0; i < CLIENTS; i++) {
        tcp_client_init(&clients[i]);
        clients[i].wanted = true;
        tcp_client_connect(&clients[i]);
    }
}

void ICACHE_FLASH_ATTR
tcp_client_stop(void)
{
    uint32 i;

    for (i = 0; i < CLIENTS; i++) {
        clients[i].wanted = false;
        backoff_reset(&clients[i].retry);
        espconn_secure_disconnect(&clients[i].conn);
    }
}
