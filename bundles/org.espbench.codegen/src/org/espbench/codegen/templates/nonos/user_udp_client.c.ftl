#include "osapi.h"
#include "user_interface.h"
#include "espconn.h"

<#if udp.names>
#include "backoff.h"
</#if>
#include "user_udp_client.h"
<#assign echoes = false>
<#list udp.behaviours as behaviour><#if behaviour.kind == "echo"><#assign echoes = true></#if></#list>
<#assign manyPeers = udp.sends && [udp.fixed, udp.followsFirst, udp.followsLast]?filter(kind -> kind)?size gt 1>
<#if echoes>

/* What one Ethernet frame holds. */
#define DATAGRAM_BYTES 1472
</#if>
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

/* All of it stays allocated: espconn keeps pointers to `conn` and `udp`. */
struct udp_client {
    const char *host;
    uint16 port;
<#if udp.localPorts>
    uint16 local_port;
</#if>
<#if manyPeers>
    enum peer peer;
</#if>
<#if udp.mixed>
    void (*on_data)(struct udp_client *client, const uint8 *data, uint16 length);
</#if>
<#if udp.names>
    bool wanted;
</#if>
    struct espconn conn;
    esp_udp udp;
<#if udp.sends>
    /* Whom to send to. */
    uint8 peer_ip[4];
    int peer_port;
<#if udp.followsFirst>
    bool followed;
</#if>
    bool sending;
<#if echoes>
    uint8 datagram[DATAGRAM_BYTES];
</#if>
</#if>
<#if udp.names>
    ip_addr_t address;
    struct backoff retry;
</#if>
};
<#list udp.behaviours as behaviour>
<#if behaviour.kind == "reply">

static const uint8 [=behaviour.function][] = [=behaviour.macro];
</#if>
</#list>
<#if udp.sends>

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
</#if>
<#if echoes>

static void ICACHE_FLASH_ATTR
udp_client_echo(struct udp_client *client, const uint8 *data, uint16 length)
{
    if (client->sending || length > sizeof(client->datagram)) {
        return;
    }
    os_memcpy(client->datagram, data, length);
    udp_client_send(client, client->datagram, length);
}
</#if>
<#if udp.mixed>
<#list udp.behaviours as behaviour>
<#if behaviour.kind != "echo">

static void ICACHE_FLASH_ATTR
on_[=behaviour.function](struct udp_client *client, const uint8 *data, uint16 length)
{
    (void)data;
<#if behaviour.kind == "reply">
    (void)length;
    udp_client_send(client, [=behaviour.function], sizeof([=behaviour.function]) - 1);
<#else>
    os_printf("%d bytes for %s:%d\n", length, client->host, client->port);
</#if>
}
</#if>
</#list>
</#if>
<#if udp.sends && udp.follows>

/* Makes the sender of what has just come the one to send to. */
static void ICACHE_FLASH_ATTR
udp_client_follow(struct udp_client *client)
{
    remot_info *sender = NULL;

<#if manyPeers && udp.fixed>
    if (client->peer == PEER_FIXED) {
        return;
    }
</#if>
<#if udp.followsFirst>
    if (<#if manyPeers>client->peer == PEER_FIRST_SENDER && </#if>client->followed) {
        return;
    }
</#if>
    if (espconn_get_connection_info(&client->conn, &sender, 0) == ESPCONN_OK) {
<#if udp.followsFirst>
        client->followed = sender->remote_port != client->peer_port
                || os_memcmp(sender->remote_ip, client->peer_ip, sizeof(client->peer_ip)) != 0;
</#if>
        os_memcpy(client->peer_ip, sender->remote_ip, sizeof(client->peer_ip));
        client->peer_port = sender->remote_port;
    }
}
</#if>

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
        .on_data = [=(client.data.kind == "echo")?then("udp_client_echo", "on_" + client.data.function)],
</#if>
    },
</#list>
};

#define CLIENTS (sizeof(clients) / sizeof(clients[0]))

/* The data are gone when this returns: whatever is needed later has to be copied. */
static void ICACHE_FLASH_ATTR
udp_client_received(void *arg, char *data, unsigned short length)
{
    struct espconn *conn = arg;
    struct udp_client *client = conn->reverse;

<#if udp.sends && udp.follows>
    udp_client_follow(client);
</#if>
<#if udp.mixed>
    client->on_data(client, (const uint8 *)data, length);
<#elseif udp.behaviours[0].kind == "echo">
    udp_client_echo(client, (const uint8 *)data, length);
<#elseif udp.behaviours[0].kind == "reply">
    (void)data;
    (void)length;
    udp_client_send(client, [=udp.behaviours[0].function], sizeof([=udp.behaviours[0].function]) - 1);
<#else>
    (void)data;
    os_printf("%d bytes for %s:%d\n", length, client->host, client->port);
</#if>
}

static void ICACHE_FLASH_ATTR
udp_client_open(struct udp_client *client, uint32 address)
{
    sint8 result;

<#if udp.onlyLocalPorts>
    client->udp.local_port = client->local_port;
<#elseif udp.localPorts>
    client->udp.local_port = client->local_port != 0 ? client->local_port : espconn_port();
<#else>
    client->udp.local_port = espconn_port();
</#if>
    os_memcpy(client->udp.remote_ip, &address, sizeof(client->udp.remote_ip));
    client->udp.remote_port = client->port;
<#if udp.sends>
    os_memcpy(client->peer_ip, &address, sizeof(client->peer_ip));
    client->peer_port = client->port;
    client->sending = false;
<#if udp.followsFirst>
    client->followed = false;
</#if>
</#if>
    result = espconn_create(&client->conn);
    os_printf("UDP from port %d to %s:%d: %d\n", client->udp.local_port, client->host, client->port, result);
}
<#if udp.names>

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
</#if>

static void ICACHE_FLASH_ATTR
udp_client_init(struct udp_client *client)
{
    struct espconn *conn = &client->conn;

    conn->type = ESPCONN_UDP;
    conn->state = ESPCONN_NONE;
    conn->proto.udp = &client->udp;
    conn->reverse = client;
    espconn_regist_recvcb(conn, udp_client_received);
<#if udp.sends>
    espconn_regist_sentcb(conn, udp_client_sent);
</#if>
<#if udp.names>
    backoff_init(&client->retry, UDP_FIRST_PAUSE_S, UDP_LONGEST_PAUSE_S, udp_client_resolve, client);
</#if>
}

void ICACHE_FLASH_ATTR
udp_client_start(void)
{
    uint32 i;

    for (i = 0; i < CLIENTS; i++) {
        udp_client_init(&clients[i]);
<#if udp.names>
        clients[i].wanted = true;
        udp_client_resolve(&clients[i]);
<#else>
        udp_client_open(&clients[i], ipaddr_addr(clients[i].host));
</#if>
    }
}

void ICACHE_FLASH_ATTR
udp_client_stop(void)
{
    uint32 i;

    for (i = 0; i < CLIENTS; i++) {
<#if udp.names>
        clients[i].wanted = false;
        backoff_reset(&clients[i].retry);
</#if>
        espconn_delete(&clients[i].conn);
    }
}
