#include "esp_err.h"
#include "nvs_flash.h"

#include "network.h"
#include "udp_client.h"

void app_main(void)
{
    /* The radio's calibration is kept there. */
    ESP_ERROR_CHECK(nvs_flash_init());
    network_start();
    udp_client_start();
}
