#include "esp_err.h"
#include "nvs_flash.h"

#include "network.h"
#include "tcp_client.h"
#include "tls_client.h"
#include "tcp_server.h"
#include "udp_client.h"

void app_main(void)
{
    /* The radio's calibration is kept there. */
    ESP_ERROR_CHECK(nvs_flash_init());
    network_start();
    tcp_client_start();
    tls_client_start();
    tcp_server_start();
    udp_client_start();
}
