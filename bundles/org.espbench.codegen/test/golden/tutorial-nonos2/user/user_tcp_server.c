#include "osapi.h"
#include "user_interface.h"
#include "espconn.h"

#include "outbox.h"
#include "user_tcp_server.h"

#define ACCEPT_RETRY_MS 1000

/* Both stay allocated: espconn keeps pointers to them. */
static struct espconn server;
static esp_tcp server_tcp;
static os_timer_t accept_timer;
static bool listening;

/*
 * The SDK makes an espconn for each client; it is there from the connect callback to the end. The end is told with another one, the server's, that
 * bears the client's address for the moment: so a client is known by its address and port, never by the pointer.
 */
struct client {
    struct espconn *conn;
    uint8 remote_ip[4];
    int remote_port;
    struct outbox outbox;
};

static struct client clients[SERVER_MAX_CLIENTS];

static struct client *ICACHE_FLASH_ATTR
tcp_server_client(const struct espconn *conn)
{
    uint32 i;

    for (i = 0; i < SERVER_MAX_CLIENTS; i++) {
        if (clients[i].conn != NULL && clients[i].remote_port == conn->proto.tcp->remote_port
                && os_memcmp(clients[i].remote_ip, conn->proto.tcp->remote_ip, sizeof(clients[i].remote_ip)) == 0) {
            return &clients[i];
        }
    }
    return NULL;
}

static struct client *ICACHE_FLASH_ATTR
tcp_server_free_client(void)
{
    uint32 i;

    for (i = 0; i < SERVER_MAX_CLIENTS; i++) {
        if (clients[i].conn == NULL) {
            return &clients[i];
        }
    }
    return NULL;
}

/* The data are gone when this returns: whatever is needed later has to be copied. */
static void ICACHE_FLASH_ATTR
tcp_server_received(void *arg, char *data, unsigned short length)
{
    struct espconn *conn = arg;
    struct client *client = tcp_server_client(conn);

    if (client != NULL) {
        outbox_put(&client->outbox, (const uint8 *)data, length);
    }
}

static void ICACHE_FLASH_ATTR
tcp_server_sent(void *arg)
{
    struct client *client = tcp_server_client(arg);

    if (client != NULL) {
        outbox_sent(&client->outbox);
    }
}

static void ICACHE_FLASH_ATTR
tcp_server_disconnected(void *arg)
{
    struct espconn *conn = arg;
    struct client *client = tcp_server_client(conn);

    os_printf("client " IPSTR ":%d gone\n", IP2STR(conn->proto.tcp->remote_ip), conn->proto.tcp->remote_port);
    if (client != NULL) {
        outbox_close(&client->outbox);
        client->conn = NULL;
    }
}

/* Every end but an orderly one. */
static void ICACHE_FLASH_ATTR
tcp_server_failed(void *arg, sint8 error)
{
    os_printf("connection failed: %d\n", error);
    tcp_server_disconnected(arg);
}

static void ICACHE_FLASH_ATTR
tcp_server_connected(void *arg)
{
    struct espconn *conn = arg;
    struct client *client = tcp_server_free_client();

    os_printf("client " IPSTR ":%d\n", IP2STR(conn->proto.tcp->remote_ip), conn->proto.tcp->remote_port);
    espconn_regist_recvcb(conn, tcp_server_received);
    espconn_regist_reconcb(conn, tcp_server_failed);
    espconn_regist_disconcb(conn, tcp_server_disconnected);
    espconn_regist_sentcb(conn, tcp_server_sent);
    if (client != NULL) {
        client->conn = conn;
        client->remote_port = conn->proto.tcp->remote_port;
        os_memcpy(client->remote_ip, conn->proto.tcp->remote_ip, sizeof(client->remote_ip));
        outbox_open(&client->outbox, conn);
    }
}

/* It fails while the port is still in use or there is no address yet: tried until the server stands. */
static void ICACHE_FLASH_ATTR
tcp_server_listen(void *arg)
{
    sint8 result = espconn_accept(&server);

    (void)arg;
    if (result != ESPCONN_OK) {
        os_printf("can't listen on port %d yet: %d\n", SERVER_PORT, result);
        os_timer_arm(&accept_timer, ACCEPT_RETRY_MS, 0);
        return;
    }
    /* Both only after espconn_accept(): they are settings of what listens. */
    espconn_tcp_set_max_con_allow(&server, SERVER_MAX_CLIENTS);
    espconn_regist_time(&server, SERVER_IDLE_S, 0);
    os_printf("listening on port %d\n", SERVER_PORT);
}

void ICACHE_FLASH_ATTR
tcp_server_start(void)
{
    if (listening) {
        return;
    }
    listening = true;
    /* The SDK allows five connections unless told otherwise; here the server's clients and ours may be more. */
    espconn_tcp_set_max_con(6);
    server.type = ESPCONN_TCP;
    server.state = ESPCONN_NONE;
    server.proto.tcp = &server_tcp;
    server_tcp.local_port = SERVER_PORT;
    espconn_regist_connectcb(&server, tcp_server_connected);
    espconn_regist_reconcb(&server, tcp_server_failed);
    os_timer_disarm(&accept_timer);
    os_timer_setfn(&accept_timer, (os_timer_func_t *)tcp_server_listen, NULL);
    tcp_server_listen(NULL);
}
