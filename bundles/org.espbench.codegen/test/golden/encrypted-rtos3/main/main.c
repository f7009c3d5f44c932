#include "esp_err.h"
#include "nvs_flash.h"

#include "wifi.h"
#include "tls_client.h"

void app_main(void)
{
    /* The radio's calibration is kept there. */
    ESP_ERROR_CHECK(nvs_flash_init());
    wifi_start();
    tls_client_start();
}
