#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "standin.h"

#include "user_interface.h"
#include "espconn.h"

#define SEGMENT 1460
#define SEND_BUFFER (2 * SEGMENT)
#define WINDOW (4 * SEGMENT)
#define DATAGRAM 1500
#define NAME_MS 50
/* How long a segment and its acknowledgement are on their way. */
#define ACK_MS 10
#define MOST_CONNECTIONS 5
#define MOST_PORTS 16

/* One TCP connection, UDP port or server. */
struct link {
    struct link *next;
    struct espconn *conn;
    /* Of a server's client: the server. */
    struct espconn *server;
    int fd;
    bool listens;
    bool connecting;
    bool secure;
    bool ending;
    sint8 error;
    /* What is being sent: espconn points into the program's memory until it is acknowledged. */
    const uint8 *unsent;
    uint16 unsent_length;
    bool sending;
    /* What came since the program held the peer back: the window it had open. */
    bool held;
    int beyond_hold;
    uint8 max_clients;
    struct sockaddr_in last_sender;
};

struct port {
    int chips;
    int ours;
};

int accept_failures;
static struct port ports[MOST_PORTS];
static int port_count;
static struct link *links;
static int max_connections = MOST_CONNECTIONS;
static uint32 next_port = 20000;

/* --- ports of other machines --- */

void sockets_map_port(const char *pair)
{
    sscanf(pair, "%d:%d", &ports[port_count].chips, &ports[port_count].ours);
    port_count++;
}

static uint16 our_port(int chips)
{
    for (int i = 0; i < port_count; i++) {
        if (ports[i].chips == chips) {
            return htons((uint16)ports[i].ours);
        }
    }
    return htons((uint16)chips);
}

static int chips_port(uint16 ours)
{
    for (int i = 0; i < port_count; i++) {
        if (ports[i].ours == ntohs(ours)) {
            return ports[i].chips;
        }
    }
    return ntohs(ours);
}

/* --- calls of the program --- */

static void enter(void)
{
    in_espconn_callback++;
}

static void leave(void)
{
    in_espconn_callback--;
}

static struct link *link_of(const struct espconn *conn)
{
    for (struct link *link = links; link != NULL; link = link->next) {
        if (link->conn == conn && !link->ending) {
            return link;
        }
    }
    return NULL;
}

static struct link *new_link(struct espconn *conn, int fd)
{
    struct link *link = calloc(1, sizeof(*link));

    fcntl(fd, F_SETFL, O_NONBLOCK);
    link->conn = conn;
    link->fd = fd;
    link->next = links;
    links = link;
    return link;
}

static void forget(struct link *link)
{
    unpost(link);
    for (struct link **at = &links; *at != NULL; at = &(*at)->next) {
        if (*at == link) {
            *at = link->next;
            break;
        }
    }
    if (link->server != NULL) {
        free(link->conn->proto.tcp);
        free(link->conn);
    }
    free(link);
}

static int connections(const struct espconn *server)
{
    int count = 0;

    for (struct link *link = links; link != NULL; link = link->next) {
        if (link->conn->type == ESPCONN_TCP && !link->listens && (server == NULL || link->server == server)) {
            count++;
        }
    }
    return count;
}

/* --- the end of a connection, told later as the SDK does --- */

/* The SDK tells a server's ends with the server's espconn, in which it puts the client's address. */
static struct espconn *told_with(struct link *link)
{
    if (link->server == NULL) {
        return link->conn;
    }
    memcpy(link->server->proto.tcp->remote_ip, link->conn->proto.tcp->remote_ip, 4);
    link->server->proto.tcp->remote_port = link->conn->proto.tcp->remote_port;
    return link->server;
}

static void tell_end(void *arg)
{
    struct link *link = arg;
    struct espconn *conn = told_with(link);
    espconn_connect_callback disconnected = link->conn->proto.tcp->disconnect_callback;
    espconn_reconnect_callback failed = link->conn->proto.tcp->reconnect_callback;

    enter();
    if (link->error == ESPCONN_OK) {
        if (disconnected != NULL) {
            disconnected(conn);
        }
    } else {
        RULE(failed != NULL, "an error nobody hears of: no reconnect callback");
        failed(conn, link->error);
    }
    leave();
    forget(link);
}

static void end(struct link *link, sint8 error)
{
    if (link->ending) {
        return;
    }
    link->ending = true;
    link->error = error;
    link->conn->state = ESPCONN_CLOSE;
    close(link->fd);
    link->fd = -1;
    post(tell_end, link);
}

void sockets_lose_address(void)
{
    for (struct link *link = links; link != NULL; link = link->next) {
        if (link->conn->type == ESPCONN_TCP && !link->listens && !link->ending) {
            struct linger reset = { .l_onoff = 1, .l_linger = 0 };

            setsockopt(link->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
            end(link, ESPCONN_ABRT);
        }
    }
}

/* --- what programs call --- */

extern char __data_start;
extern char _end;

static void check_static(const struct espconn *conn)
{
    const char *at = (const char *)conn;

    RULE(at >= &__data_start && at < &_end, "an espconn that is not static");
}

static int bound_socket(int type, uint16 port)
{
    int fd = socket(AF_INET, type, 0);
    int yes = 1;
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };

    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    if (bind(fd, (struct sockaddr *)&here, sizeof(here)) != 0) {
        note("can't bind port %d: %s", port, strerror(errno));
        close(fd);
        return -1;
    }
    return fd;
}

static int port_of(int fd)
{
    struct sockaddr_in here;
    socklen_t size = sizeof(here);

    getsockname(fd, (struct sockaddr *)&here, &size);
    return ntohs(here.sin_port);
}

static sint8 connect_link(struct espconn *conn, bool secure)
{
    struct sockaddr_in there = { .sin_family = AF_INET, .sin_port = our_port(conn->proto.tcp->remote_port) };
    struct link *link;

    check_static(conn);
    RULE(conn->proto.tcp->reconnect_callback != NULL, "a client without reconnect callback");
    if (!wifi_has_address()) {
        return ESPCONN_RTE;
    }
    if (connections(NULL) >= max_connections) {
        return ESPCONN_ISCONN;
    }
    for (link = links; link != NULL; link = link->next) {
        if (link->conn->type == ESPCONN_TCP && link->conn->proto.tcp->local_port == conn->proto.tcp->local_port) {
            return ESPCONN_ISCONN;
        }
    }
    RULE(link_of(conn) == NULL, "connects what is connected");
    note("connecting to port %d", conn->proto.tcp->remote_port);
    memcpy(&there.sin_addr, conn->proto.tcp->remote_ip, 4);
    /* The number is the chip's; here the host chooses one. */
    link = new_link(conn, bound_socket(SOCK_STREAM, 0));
    link->secure = secure;
    link->connecting = true;
    conn->state = ESPCONN_WAIT;
    if (connect(link->fd, (struct sockaddr *)&there, sizeof(there)) != 0 && errno != EINPROGRESS) {
        end(link, ESPCONN_RST);
    }
    return ESPCONN_OK;
}

sint8 espconn_connect(struct espconn *conn)
{
    return connect_link(conn, false);
}

sint8 espconn_secure_connect(struct espconn *conn)
{
    return connect_link(conn, true);
}

bool espconn_secure_set_size(uint8 level, uint16 bytes)
{
    RULE(level == ESPCONN_CLIENT && bytes <= 8192, "a TLS buffer of %d", bytes);
    return true;
}

static sint8 abort_link(struct espconn *conn, bool secure)
{
    struct link *link = link_of(conn);
    struct linger reset = { .l_onoff = 1, .l_linger = 0 };

    RULE(in_espconn_callback == 0, "a connection is ended from inside an espconn callback");
    if (link == NULL || link->listens) {
        return ESPCONN_ARG;
    }
    RULE(link->secure == secure, "TLS and plain are mixed up");
    setsockopt(link->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
    end(link, ESPCONN_OK);
    return ESPCONN_OK;
}

sint8 espconn_abort(struct espconn *conn)
{
    return abort_link(conn, false);
}

sint8 espconn_secure_disconnect(struct espconn *conn)
{
    return abort_link(conn, true);
}

sint8 espconn_accept(struct espconn *conn)
{
    struct link *link;
    int fd;

    check_static(conn);
    RULE(conn->proto.tcp->reconnect_callback != NULL, "a server without reconnect callback");
    if (accept_failures > 0) {
        accept_failures--;
        return ESPCONN_ISCONN;
    }
    /* Where the host has to choose the port, the test hears which it is. */
    fd = bound_socket(SOCK_STREAM, 0);
    listen(fd, 16);
    link = new_link(conn, fd);
    link->listens = true;
    link->max_clients = MOST_CONNECTIONS;
    conn->state = ESPCONN_LISTEN;
    note("server %d at %d", conn->proto.tcp->local_port, port_of(fd));
    return ESPCONN_OK;
}

sint8 espconn_tcp_set_max_con(uint8 count)
{
    max_connections = count;
    note("connections %d", count);
    return ESPCONN_OK;
}

sint8 espconn_tcp_set_max_con_allow(struct espconn *conn, uint8 count)
{
    struct link *link = link_of(conn);

    RULE(link != NULL && link->listens && count <= max_connections, "%d clients can't be allowed now", count);
    link->max_clients = count;
    note("clients %d", count);
    return ESPCONN_OK;
}

sint8 espconn_regist_time(struct espconn *conn, uint32 seconds, uint8 one)
{
    RULE(link_of(conn) != NULL && seconds <= 7200 && one == 0, "an idle time can't be set now");
    note("idle %u", seconds);
    return ESPCONN_OK;
}

sint8 espconn_create(struct espconn *conn)
{
    int fd = bound_socket(SOCK_DGRAM, 0);

    check_static(conn);
    RULE(link_of(conn) == NULL, "a UDP link is made twice");
    new_link(conn, fd);
    note("UDP %d at %d", conn->proto.udp->local_port, port_of(fd));
    return ESPCONN_OK;
}

sint8 espconn_delete(struct espconn *conn)
{
    struct link *link = link_of(conn);

    RULE(in_espconn_callback == 0, "a link is deleted from inside an espconn callback");
    if (link == NULL) {
        return ESPCONN_ARG;
    }
    close(link->fd);
    forget(link);
    return ESPCONN_OK;
}

sint8 espconn_get_connection_info(struct espconn *conn, remot_info **info, uint8 flags)
{
    static remot_info last;
    struct link *link = link_of(conn);

    (void)flags;
    if (link == NULL) {
        return ESPCONN_ARG;
    }
    memcpy(last.remote_ip, &link->last_sender.sin_addr, 4);
    last.remote_port = chips_port(link->last_sender.sin_port);
    *info = &last;
    return ESPCONN_OK;
}

static sint8 send_datagram(struct link *link, const uint8 *data, uint16 length)
{
    struct sockaddr_in there = { .sin_family = AF_INET, .sin_port = our_port(link->conn->proto.udp->remote_port) };

    memcpy(&there.sin_addr, link->conn->proto.udp->remote_ip, 4);
    if (sendto(link->fd, data, length, 0, (struct sockaddr *)&there, sizeof(there)) != length) {
        return ESPCONN_IF;
    }
    /* From inside the call, as the SDK does. */
    enter();
    if (link->conn->sent_callback != NULL) {
        link->conn->sent_callback(link->conn);
    }
    leave();
    return ESPCONN_OK;
}

static sint8 send_on(struct espconn *conn, const uint8 *data, uint16 length, bool secure)
{
    struct link *link = link_of(conn);

    RULE(length > 0, "nothing is sent");
    if (link == NULL) {
        return ESPCONN_ARG;
    }
    if (conn->type == ESPCONN_UDP) {
        return send_datagram(link, data, length);
    }
    RULE(!link->sending, "two sends are in flight on one connection");
    RULE(link->secure == secure, "TLS and plain are mixed up");
    link->sending = true;
    link->unsent = data;
    link->unsent_length = length;
    return ESPCONN_OK;
}

sint8 espconn_send(struct espconn *conn, uint8 *data, uint16 length)
{
    return send_on(conn, data, length, false);
}

sint8 espconn_secure_send(struct espconn *conn, uint8 *data, uint16 length)
{
    return send_on(conn, data, length, true);
}

sint8 espconn_recv_hold(struct espconn *conn)
{
    struct link *link = link_of(conn);

    if (link == NULL) {
        return ESPCONN_ARG;
    }
    RULE(!link->secure, "TLS can't be held back");
    link->held = true;
    return ESPCONN_OK;
}

sint8 espconn_recv_unhold(struct espconn *conn)
{
    struct link *link = link_of(conn);

    if (link == NULL) {
        return ESPCONN_ARG;
    }
    link->held = false;
    link->beyond_hold = 0;
    return ESPCONN_OK;
}

sint8 espconn_regist_connectcb(struct espconn *conn, espconn_connect_callback callback)
{
    conn->proto.tcp->connect_callback = callback;
    return ESPCONN_OK;
}

sint8 espconn_regist_reconcb(struct espconn *conn, espconn_reconnect_callback callback)
{
    conn->proto.tcp->reconnect_callback = callback;
    return ESPCONN_OK;
}

sint8 espconn_regist_disconcb(struct espconn *conn, espconn_connect_callback callback)
{
    conn->proto.tcp->disconnect_callback = callback;
    return ESPCONN_OK;
}

sint8 espconn_regist_recvcb(struct espconn *conn, espconn_recv_callback callback)
{
    conn->recv_callback = callback;
    return ESPCONN_OK;
}

sint8 espconn_regist_sentcb(struct espconn *conn, espconn_sent_callback callback)
{
    conn->sent_callback = callback;
    return ESPCONN_OK;
}

uint32 espconn_port(void)
{
    return next_port++;
}

sint8 espconn_set_opt(struct espconn *conn, uint8 option)
{
    RULE(link_of(conn) != NULL && option == ESPCONN_KEEPALIVE, "option %d can't be set now", option);
    return ESPCONN_OK;
}

sint8 espconn_set_keepalive(struct espconn *conn, uint8 level, void *value)
{
    RULE(link_of(conn) != NULL && level == ESPCONN_KEEPIDLE, "keep-alive can't be set now");
    note("keep-alive %u", *(uint32 *)value);
    return ESPCONN_OK;
}

void espconn_dns_setserver(char index, ip_addr_t *server)
{
    note("name server %d " IPSTR, index, IP2STR(server));
}

/* --- names: all are this host, but those of nobody --- */

struct query {
    struct espconn *conn;
    char name[80];
    dns_found_callback found;
};

static void answer(void *arg)
{
    struct query *query = arg;
    ip_addr_t address = { .addr = htonl(INADDR_LOOPBACK) };

    enter();
    query->found(query->name, strncmp(query->name, "nobody", 6) == 0 ? NULL : &address, query->conn);
    leave();
    free(query);
}

err_t espconn_gethostbyname(struct espconn *conn, const char *name, ip_addr_t *address, dns_found_callback found)
{
    struct query *query;

    if (inet_addr(name) != INADDR_NONE) {
        address->addr = inet_addr(name);
        return ESPCONN_OK;
    }
    query = calloc(1, sizeof(*query));
    query->conn = conn;
    snprintf(query->name, sizeof(query->name), "%s", name);
    query->found = found;
    note("asks for %s", name);
    post_later(NAME_MS, answer, query);
    return ESPCONN_INPROGRESS;
}

/* --- the sockets --- */

static void acknowledged(void *arg)
{
    struct link *link = arg;

    if (link->ending) {
        return;
    }
    link->sending = false;
    enter();
    if (link->conn->sent_callback != NULL) {
        link->conn->sent_callback(link->conn);
    }
    leave();
}

static void transmit(struct link *link)
{
    uint16 most = link->unsent_length < SEND_BUFFER ? link->unsent_length : SEND_BUFFER;
    ssize_t count = send(link->fd, link->unsent, most, MSG_NOSIGNAL);

    if (count < 0) {
        if (errno != EAGAIN) {
            end(link, ESPCONN_RST);
        }
        return;
    }
    link->unsent += count;
    link->unsent_length -= (uint16)count;
    if (link->unsent_length == 0) {
        /* Only now and not before: what comes meanwhile has to be queued by the program, or held back. */
        post_later(ACK_MS, acknowledged, link);
    }
}

static void receive(struct link *link)
{
    /* A block of its own, freed at once: a program that keeps the pointer is found out. */
    int size = link->conn->type == ESPCONN_UDP ? DATAGRAM : SEGMENT;
    char *data = malloc(size);
    socklen_t address_size = sizeof(link->last_sender);
    ssize_t count = recvfrom(link->fd, data, size, 0, (struct sockaddr *)&link->last_sender, &address_size);

    if (count < 0 && errno != EAGAIN) {
        end(link, ESPCONN_RST);
    } else if (count == 0 && link->conn->type == ESPCONN_TCP) {
        end(link, ESPCONN_OK);
    } else if (count > 0) {
        char *exact = malloc(count);

        memcpy(exact, data, count);
        if (link->held) {
            link->beyond_hold += (int)count;
        }
        if (link->conn->type == ESPCONN_UDP) {
            /* Some versions of the SDK leave the sender here. */
            link->conn->proto.udp->remote_port = 9;
        }
        enter();
        if (link->conn->recv_callback != NULL) {
            link->conn->recv_callback(link->conn, exact, (unsigned short)count);
        }
        leave();
        free(exact);
    }
    free(data);
}

static void connected(struct link *link)
{
    int error = 0;
    socklen_t size = sizeof(error);

    getsockopt(link->fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) {
        end(link, ESPCONN_RST);
        return;
    }
    link->connecting = false;
    link->conn->state = ESPCONN_CONNECT;
    enter();
    link->conn->proto.tcp->connect_callback(link->conn);
    leave();
}

static void accepted(struct link *server)
{
    struct sockaddr_in there;
    socklen_t size = sizeof(there);
    int fd = accept(server->fd, (struct sockaddr *)&there, &size);
    struct espconn *conn;
    struct link *link;

    if (fd < 0) {
        return;
    }
    if (connections(server->conn) >= server->max_clients || connections(NULL) >= max_connections) {
        struct linger reset = { .l_onoff = 1, .l_linger = 0 };

        setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
        close(fd);
        note("turned away");
        return;
    }
    conn = calloc(1, sizeof(*conn));
    conn->type = ESPCONN_TCP;
    conn->state = ESPCONN_CONNECT;
    conn->proto.tcp = calloc(1, sizeof(*conn->proto.tcp));
    conn->proto.tcp->local_port = server->conn->proto.tcp->local_port;
    conn->proto.tcp->remote_port = ntohs(there.sin_port);
    memcpy(conn->proto.tcp->remote_ip, &there.sin_addr, 4);
    conn->proto.tcp->reconnect_callback = server->conn->proto.tcp->reconnect_callback;
    link = new_link(conn, fd);
    link->server = server->conn;
    enter();
    server->conn->proto.tcp->connect_callback(conn);
    leave();
}

int sockets_to_poll(struct pollfd *fds, int size)
{
    int count = 0;

    for (struct link *link = links; link != NULL && count < size; link = link->next) {
        short events = 0;

        if (link->ending) {
            continue;
        }
        if (link->connecting || link->unsent_length > 0) {
            events |= POLLOUT;
        }
        if (!link->connecting && (!link->held || link->beyond_hold < WINDOW)) {
            events |= POLLIN;
        }
        fds[count++] = (struct pollfd) { .fd = link->fd, .events = events };
    }
    return count;
}

static struct link *link_with(int fd)
{
    for (struct link *link = links; link != NULL; link = link->next) {
        if (link->fd == fd && !link->ending) {
            return link;
        }
    }
    return NULL;
}

void sockets_polled(const struct pollfd *fds, int count)
{
    for (int i = 0; i < count; i++) {
        struct link *link = fds[i].revents == 0 ? NULL : link_with(fds[i].fd);

        if (link == NULL) {
            continue;
        }
        if (link->connecting) {
            connected(link);
            continue;
        }
        if ((fds[i].revents & POLLOUT) != 0) {
            transmit(link);
            link = link_with(fds[i].fd);
        }
        if (link != NULL && (fds[i].revents & ~POLLOUT) != 0) {
            if (link->listens) {
                accepted(link);
            } else {
                receive(link);
            }
        }
    }
}
