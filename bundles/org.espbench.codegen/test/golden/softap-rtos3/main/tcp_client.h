#ifndef TCP_CLIENT_H
#define TCP_CLIENT_H

/* Connects to the server as soon as there is a network, and again whenever the connection is lost. */
void tcp_client_start(void);

#endif
