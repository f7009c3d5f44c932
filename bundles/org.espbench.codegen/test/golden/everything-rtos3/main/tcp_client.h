#ifndef TCP_CLIENT_H
#define TCP_CLIENT_H

/* Connects to all servers as soon as there is a network, and again whenever a connection is lost: a task for each. */
void tcp_client_start(void);

#endif
