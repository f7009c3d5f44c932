#ifndef USER_TCP_CLIENT_H
#define USER_TCP_CLIENT_H

/* Connects to all servers, and again whenever a connection is lost. Needs an address. */
void tcp_client_start(void);

/* There is no network any more: ends what there is and waits for the next start. Not from inside an espconn callback. */
void tcp_client_stop(void);

#endif
