#ifndef TLS_CLIENT_H
#define TLS_CLIENT_H

/* Connects to the server with TLS as soon as there is a network, and again whenever the connection is lost. */
void tls_client_start(void);

#endif
