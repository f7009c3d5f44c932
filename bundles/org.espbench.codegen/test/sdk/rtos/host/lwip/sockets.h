/* The host's own sockets, in place of lwIP's declarations. Names of other machines are this one's; ports are mapped by the stand-in. */
#ifndef TEST_SOCKETS_H
#define TEST_SOCKETS_H

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

int standin_connect(int sock, const struct sockaddr *address, socklen_t length);
int standin_bind(int sock, const struct sockaddr *address, socklen_t length);
int standin_listen(int sock, int backlog);
ssize_t standin_sendto(int sock, const void *data, size_t length, int flags, const struct sockaddr *to, socklen_t size);
ssize_t standin_recvfrom(int sock, void *data, size_t length, int flags, struct sockaddr *from, socklen_t *size);

#ifndef STANDIN
#define connect standin_connect
#define bind standin_bind
#define listen standin_listen
#define sendto standin_sendto
#define recvfrom standin_recvfrom
#define send(sock, data, length, flags) send(sock, data, length, (flags) | MSG_NOSIGNAL)
#endif

#endif
