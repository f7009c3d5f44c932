#ifndef USER_TCP_SERVER_H
#define USER_TCP_SERVER_H

/* Makes the server stand, sooner or later. May be called again. */
void tcp_server_start(void);

#endif
