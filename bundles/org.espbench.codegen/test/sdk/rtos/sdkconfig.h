/*
 * Declarations of the RTOS SDK that generated programs use, written from its documents for the tests: names, types and values, nothing else.
 */
#ifndef TEST_SDKCONFIG_H
#define TEST_SDKCONFIG_H

#define CONFIG_ESP_TLS_USING_MBEDTLS 1

#endif
