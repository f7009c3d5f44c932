#ifndef TEST_ESP_TLS_H
#define TEST_ESP_TLS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "esp_err.h"

#define ESP_TLS_ERR_SSL_WANT_READ -0x6900
#define ESP_TLS_ERR_SSL_WANT_WRITE -0x6880

typedef struct esp_tls_cfg {
    const char **alpn_protos;
    const unsigned char *cacert_buf;
    unsigned int cacert_bytes;
    bool non_block;
    int timeout_ms;
} esp_tls_cfg_t;

typedef struct esp_tls {
    int sockfd;
} esp_tls_t;

esp_tls_t *esp_tls_init(void);
int esp_tls_conn_new_sync(const char *host, int length, int port, const esp_tls_cfg_t *config, esp_tls_t *tls);
ssize_t esp_tls_conn_write(esp_tls_t *tls, const void *data, size_t length);
ssize_t esp_tls_conn_read(esp_tls_t *tls, void *data, size_t length);
ssize_t esp_tls_get_bytes_avail(esp_tls_t *tls);
void esp_tls_conn_delete(esp_tls_t *tls);

#endif
