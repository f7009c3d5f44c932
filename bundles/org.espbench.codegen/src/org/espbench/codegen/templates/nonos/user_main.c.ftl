/*
 * [=sdk]: the connection "[=name]".
 */
#include "osapi.h"
#include "user_interface.h"
#include "eagle_soc.h"

#include "user_wifi.h"
<#if sdk3>

/* How this board's flash ([=flash.title]) is divided: the boot loader, two places for firmware, and what the SDK keeps for itself at the end. */
static const partition_item_t partitions[] = {
    { SYSTEM_PARTITION_BOOTLOADER, 0x000000, 0x001000 },
    { SYSTEM_PARTITION_OTA_1, 0x001000, [=firmware.size] },
    { SYSTEM_PARTITION_OTA_2, [=firmware.second], [=firmware.size] },
    { SYSTEM_PARTITION_RF_CAL, [=flash.calibration], 0x001000 },
    { SYSTEM_PARTITION_PHY_DATA, [=flash.phy], 0x001000 },
    { SYSTEM_PARTITION_SYSTEM_PARAMETER, [=flash.parameters], 0x003000 },
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
<#else>

/* Declared in the headers of some SDK versions only. */
extern void uart_div_modify(uint8 uart_no, uint32 DivLatchValue);

/* The SDK asks for a free sector to keep the radio's calibration in: the fifth from the end of this board's flash ([=flash.title]). */
uint32 ICACHE_FLASH_ATTR
user_rf_cal_sector_set(void)
{
    return [=flash.sectors] - 5;
}

/* The linker wants it; there is nothing to set. */
void ICACHE_FLASH_ATTR
user_rf_pre_init(void)
{
}
</#if>

/* Nothing here or in any callback may take longer than 10 ms: the SDK's own work waits, and at last the watchdog bites. */
void ICACHE_FLASH_ATTR
user_init(void)
{
    uart_div_modify(0, UART_CLK_FREQ / LOG_BAUD_RATE);
    os_printf("\nSDK %s\n", system_get_sdk_version());
    user_wifi_start();
}
