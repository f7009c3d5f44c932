#include "osapi.h"
#include "user_interface.h"
#include "espconn.h"

#include "user_tcp_server.h"

#define ACCEPT_RETRY_MS 1000

/* Both stay allocated: espconn keeps pointers to them. */
static struct espconn server;
static esp_tcp server_tcp;
static os_timer_t accept_timer;
static bool listening;

/* The data are gone when this returns: whatever is needed later has to be copied. */
static void ICACHE_FLASH_ATTR
tcp_server_received(void *arg, char *data, unsigned short length)
{
    struct espconn *conn = arg;

    (void)data;
    os_printf("%d bytes from " IPSTR ":%d\n", length, IP2STR(conn->proto.tcp->remote_ip), conn->proto.tcp->remote_port);
}

static void ICACHE_FLASH_ATTR
tcp_server_disconnected(void *arg)
{
    struct espconn *conn = arg;

    os_printf("client " IPSTR ":%d gone\n", IP2STR(conn->proto.tcp->remote_ip), conn->proto.tcp->remote_port);
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

    os_printf("client " IPSTR ":%d\n", IP2STR(conn->proto.tcp->remote_ip), conn->proto.tcp->remote_port);
    espconn_regist_recvcb(conn, tcp_server_received);
    espconn_regist_reconcb(conn, tcp_server_failed);
    espconn_regist_disconcb(conn, tcp_server_disconnected);
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
