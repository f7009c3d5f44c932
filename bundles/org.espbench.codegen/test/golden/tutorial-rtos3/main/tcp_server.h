#ifndef TCP_SERVER_H
#define TCP_SERVER_H

/* Serves up to SERVER_MAX_CLIENTS clients in a task of its own. */
void tcp_server_start(void);

#endif
