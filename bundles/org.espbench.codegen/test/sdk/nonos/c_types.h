/*
 * Declarations of the NONOS SDK that generated programs use, written from its documents for the tests: names, types and values, nothing else.
 * NONOS_SDK is 2 or 3.
 */
#ifndef TEST_C_TYPES_H
#define TEST_C_TYPES_H

#include <stddef.h>
#include <stdint.h>

typedef unsigned char uint8;
typedef signed char sint8;
typedef unsigned short uint16;
typedef signed short sint16;
typedef unsigned int uint32;
typedef signed int sint32;

typedef unsigned char bool;
#define true (1)
#define false (0)

#ifdef ICACHE_FLASH
#define ICACHE_FLASH_ATTR __attribute__((section(".irom0.text")))
#else
#define ICACHE_FLASH_ATTR
#endif

#endif
