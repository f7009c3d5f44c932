#include "osapi.h"
#include "user_interface.h"
#include "espconn.h"

#include "backoff.h"
<#if tcp.sends>
#include "outbox.h"
</#if>
#include "user_tcp_client.h"
<#assign both = plainStreams && tlsStreams>
<#assign someSecure = tcp.secure && tcp.plain>
<#if tcp.secure>

/* What the SDK takes from the heap for TLS; a larger record can't be received. The largest it allows is 8192. */
#define TLS_BUFFER_BYTES 5120
</#if>

/* All of it stays allocated: espconn keeps pointers to `conn` and `tcp`. */
struct tcp_client {
    const char *host;
    uint16 port;
<#if tcp.keepsAlive>
    uint32 keep_alive_s;
</#if>
<#if someSecure>
    bool secure;
</#if>
<#if tcp.mixed>
    void (*on_data)(struct tcp_client *client, const uint8 *data, uint16 length);
</#if>
    bool wanted;
    struct espconn conn;
    esp_tcp tcp;
<#if tcp.names>
    ip_addr_t address;
</#if>
<#if tcp.sends>
    struct outbox outbox;
</#if>
    struct backoff retry;
};
<#list tcp.behaviours as behaviour>
<#if behaviour.kind == "reply">

static const uint8 [=behaviour.function][] = [=behaviour.macro];
</#if>
</#list>
<#if tcp.mixed>
<#list tcp.behaviours as behaviour>

static void ICACHE_FLASH_ATTR
on_[=behaviour.function](struct tcp_client *client, const uint8 *data, uint16 length)
{
<@act behaviour/>
}
</#list>
</#if>
<#macro act behaviour>
<#if behaviour.kind == "echo">
    outbox_put(&client->outbox, data, length);
<#elseif behaviour.kind == "reply">
<#if tcp.mixed>
    (void)data;
    (void)length;
</#if>
    outbox_put(&client->outbox, [=behaviour.function], sizeof([=behaviour.function]) - 1);
<#else>
<#if tcp.mixed>
    (void)data;
</#if>
    os_printf("%d bytes from %s:%d\n", length, client->host, client->port);
</#if>
</#macro>

static struct tcp_client clients[] = {
<#list tcp.rows as client>
    {
        .host = [=client.macro]_HOST,
        .port = [=client.macro]_PORT,
<#if client.keepAlive gt 0>
        .keep_alive_s = [=client.macro]_KEEP_ALIVE_S,
</#if>
<#if someSecure && client.secure>
        .secure = true,
</#if>
<#if tcp.mixed>
        .on_data = on_[=client.data.function],
</#if>
    },
</#list>
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
<#if someSecure>
    result = client->secure ? espconn_secure_connect(&client->conn) : espconn_connect(&client->conn);
<#elseif tcp.secure>
    result = espconn_secure_connect(&client->conn);
<#else>
    result = espconn_connect(&client->conn);
</#if>
    if (result != ESPCONN_OK) {
        os_printf("can't connect to %s:%d now: %d\n", client->host, client->port, result);
        backoff_wait(&client->retry);
    }
}
<#if tcp.names>

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
</#if>

static void ICACHE_FLASH_ATTR
tcp_client_connect(void *arg)
{
    struct tcp_client *client = arg;
<#if tcp.names>
    err_t result = espconn_gethostbyname(&client->conn, client->host, &client->address, tcp_client_resolved);

    if (result == ESPCONN_OK) {
        tcp_client_open(client, client->address.addr);
    } else if (result != ESPCONN_INPROGRESS) {
        backoff_wait(&client->retry);
    }
<#else>

    tcp_client_open(client, ipaddr_addr(client->host));
</#if>
}

static void ICACHE_FLASH_ATTR
tcp_client_connected(void *arg)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    os_printf("connected to %s:%d\n", client->host, client->port);
    backoff_reset(&client->retry);
<#if tcp.keepsAlive>
<#if tcp.alwaysKeepsAlive>
    espconn_set_opt(conn, ESPCONN_KEEPALIVE);
    espconn_set_keepalive(conn, ESPCONN_KEEPIDLE, &client->keep_alive_s);
<#else>
    if (client->keep_alive_s != 0) {
        espconn_set_opt(conn, ESPCONN_KEEPALIVE);
        espconn_set_keepalive(conn, ESPCONN_KEEPIDLE, &client->keep_alive_s);
    }
</#if>
</#if>
<#if tcp.sends>
<#if both>
    outbox_open(&client->outbox, conn, [=someSecure?then("client->secure", tcp.secure?c)]);
<#else>
    outbox_open(&client->outbox, conn);
</#if>
</#if>
}

/* The data are gone when this returns: whatever is needed later has to be copied. */
static void ICACHE_FLASH_ATTR
tcp_client_received(void *arg, char *data, unsigned short length)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

<#if tcp.mixed>
    client->on_data(client, (const uint8 *)data, length);
<#elseif tcp.behaviours[0].kind == "echo">
    outbox_put(&client->outbox, (const uint8 *)data, length);
<#else>
    (void)data;
<#if tcp.behaviours[0].kind == "reply">
    (void)length;
</#if>
<@act tcp.behaviours[0]/>
</#if>
}
<#if tcp.sends>

static void ICACHE_FLASH_ATTR
tcp_client_sent(void *arg)
{
    struct espconn *conn = arg;
    struct tcp_client *client = conn->reverse;

    outbox_sent(&client->outbox);
}
</#if>

static void ICACHE_FLASH_ATTR
tcp_client_ended(struct tcp_client *client)
{
<#if tcp.sends>
    outbox_close(&client->outbox);
</#if>
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
<#if tcp.sends>
    espconn_regist_sentcb(conn, tcp_client_sent);
</#if>
    backoff_init(&client->retry, CLIENT_FIRST_PAUSE_S, CLIENT_LONGEST_PAUSE_S, tcp_client_connect, client);
}

void ICACHE_FLASH_ATTR
tcp_client_start(void)
{
    uint32 i;

<#if tcp.secure>
    /* The server's certificate is not checked. To check it, burn the authority's certificate and call espconn_secure_ca_enable() here. */
    espconn_secure_set_size(ESPCONN_CLIENT, TLS_BUFFER_BYTES);
</#if>
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
<#if someSecure>
        if (clients[i].secure) {
            espconn_secure_disconnect(&clients[i].conn);
        } else {
            espconn_abort(&clients[i].conn);
        }
<#elseif tcp.secure>
        espconn_secure_disconnect(&clients[i].conn);
<#else>
        espconn_abort(&clients[i].conn);
</#if>
    }
}
