#include "esp_err.h"
#include "nvs_flash.h"

<#list modules as module>
#include "[=module].h"
</#list>

void app_main(void)
{
    /* The radio's calibration is kept there. */
    ESP_ERROR_CHECK(nvs_flash_init());
    network_start();
<#list modules as module>
<#if module != "network">
    [=module]_start();
</#if>
</#list>
}
