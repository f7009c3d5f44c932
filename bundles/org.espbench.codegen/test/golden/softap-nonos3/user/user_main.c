/*
 * ESP8266_NONOS_SDK 3.x: the connection "Access point".
 */
#include "osapi.h"
#include "user_interface.h"
#include "eagle_soc.h"

#include "user_wifi.h"

/* How this board's flash (1 MB) is divided: the boot loader, two places for firmware, and what the SDK keeps for itself at the end. */
static const partition_item_t partitions[] = {
    { SYSTEM_PARTITION_BOOTLOADER, 0x000000, 0x001000 },
    { SYSTEM_PARTITION_OTA_1, 0x001000, 0x06A000 },
    { SYSTEM_PARTITION_OTA_2, 0x081000, 0x06A000 },
    { SYSTEM_PARTITION_RF_CAL, 0x0FB000, 0x001000 },
    { SYSTEM_PARTITION_PHY_DATA, 0x0FC000, 0x001000 },
    { SYSTEM_PARTITION_SYSTEM_PARAMETER, 0x0FD000, 0x003000 },
};

/* SDK 3.x calls this first. Without a table that fits the flash it can't go on. */
void ICACHE_FLASH_ATTR
user_pre_init(void)
{
    if (!system_partition_table_regist(partitions, sizeof(partitions) / sizeof(partitions[0]), SPI_FLASH_SIZE_MAP)) {
        os_printf("the partition table does not fit the flash\n");
        while (1) {
        }
    }
}

/* Nothing here or in any callback may take longer than 10 ms: the SDK's own work waits, and at last the watchdog bites. */
void ICACHE_FLASH_ATTR
user_init(void)
{
    uart_div_modify(0, UART_CLK_FREQ / LOG_BAUD_RATE);
    os_printf("\nSDK %s\n", system_get_sdk_version());
    user_wifi_start();
}
