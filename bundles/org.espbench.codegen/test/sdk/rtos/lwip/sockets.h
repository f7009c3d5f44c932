#ifndef TEST_SOCKETS_H
#define TEST_SOCKETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/time.h>
#include <sys/select.h>

typedef uint32_t socklen_t;

struct sockaddr {
    uint8_t sa_len;
    uint8_t sa_family;
    char sa_data[14];
};

struct in_addr {
    uint32_t s_addr;
};

struct sockaddr_in {
    uint8_t sin_len;
    uint8_t sin_family;
    uint16_t sin_port;
    struct in_addr sin_addr;
    char sin_zero[8];
};

#define AF_INET 2
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOL_SOCKET 0xfff
#define SO_REUSEADDR 0x0004
#define SO_KEEPALIVE 0x0008
#define SO_SNDTIMEO 0x1005
#define SO_RCVTIMEO 0x1006
#define IPPROTO_TCP 6
#define TCP_KEEPIDLE 0x03
#define INADDR_ANY ((uint32_t)0)

#define htons(x) ((uint16_t)((((x) & 0xff) << 8) | (((x) & 0xff00) >> 8)))
#define htonl(x) ((((x) & 0xffUL) << 24) | (((x) & 0xff00UL) << 8) | (((x) & 0xff0000UL) >> 8) | (((x) & 0xff000000UL) >> 24))

int socket(int domain, int type, int protocol);
int bind(int sock, const struct sockaddr *address, socklen_t length);
int listen(int sock, int backlog);
int accept(int sock, struct sockaddr *address, socklen_t *length);
int connect(int sock, const struct sockaddr *address, socklen_t length);
int send(int sock, const void *data, size_t length, int flags);
int sendto(int sock, const void *data, size_t length, int flags, const struct sockaddr *to, socklen_t size);
int recv(int sock, void *data, size_t length, int flags);
int recvfrom(int sock, void *data, size_t length, int flags, struct sockaddr *from, socklen_t *size);
int setsockopt(int sock, int level, int option, const void *value, socklen_t length);
int close(int sock);

#endif
