/*
 * ESP8266_NONOS_SDK 2.x: the connection "Remembered".
 */
#include "osapi.h"
#include "user_interface.h"
#include "eagle_soc.h"

#include "user_wifi.h"

/* Declared in the headers of some SDK versions only. */
extern void uart_div_modify(uint8 uart_no, uint32 DivLatchValue);

/* The SDK asks for a free sector to keep the radio's calibration in: the fifth from the end of this board's flash (4 MB). */
uint32 ICACHE_FLASH_ATTR
user_rf_cal_sector_set(void)
{
    return 1024 - 5;
}

/* The linker wants it; there is nothing to set. */
void ICACHE_FLASH_ATTR
user_rf_pre_init(void)
{
}

/* Nothing here or in any callback may take longer than 10 ms: the SDK's own work waits, and at last the watchdog bites. */
void ICACHE_FLASH_ATTR
user_init(void)
{
    uart_div_modify(0, UART_CLK_FREQ / LOG_BAUD_RATE);
    os_printf("\nSDK %s\n", system_get_sdk_version());
    user_wifi_start();
}
