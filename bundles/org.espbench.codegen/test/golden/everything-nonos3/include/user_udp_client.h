#ifndef USER_UDP_CLIENT_H
#define USER_UDP_CLIENT_H

/* Opens the UDP links. Needs an address. */
void udp_client_start(void);

/* There is no network any more: ends what there is and waits for the next start. Not from inside an espconn callback. */
void udp_client_stop(void);

#endif
