#ifndef UDP_CLIENT_H
#define UDP_CLIENT_H

/* Opens the UDP links as soon as there is a network: a task for each. */
void udp_client_start(void);

#endif
