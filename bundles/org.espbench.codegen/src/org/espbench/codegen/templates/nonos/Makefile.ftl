# Builds with the vendor's [=sdk] and flashes a board with [=flash.title]:
#
#     make SDK=/path/to/ESP8266_NONOS_SDK
#     make SDK=/path/to/ESP8266_NONOS_SDK PORT=/dev/ttyUSB0 flash
#
SDK ?= ../ESP8266_NONOS_SDK
CROSS ?= xtensa-lx106-elf-
ESPTOOL ?= esptool.py
PORT ?= /dev/ttyUSB0
FLASH_MODE ?= dio

CC := $(CROSS)gcc
SOURCES := $(wildcard user/*.c)
OBJECTS := $(SOURCES:user/%.c=build/%.o)

CFLAGS += -std=gnu99 -Os -Wall -Wextra -mlongcalls -mtext-section-literals -ffunction-sections -fdata-sections -fno-builtin-printf
CPPFLAGS += -DICACHE_FLASH<#if sdk3> -DSPI_FLASH_SIZE_MAP=[=flash.map]</#if> -Iinclude -isystem $(SDK)/include -MMD -MP

# Which part of the flash the code is linked for.
<#if !bootloader>
LINKER_SCRIPT := eagle.app.v6.ld
<#elseif flash.map == 2>
LINKER_SCRIPT := eagle.app.v6.new.1024.app1.ld
<#else>
LINKER_SCRIPT := eagle.app.v6.new.2048.ld
</#if>
LDFLAGS += -nostdlib -L$(SDK)/lib -L$(SDK)/ld -T$(LINKER_SCRIPT) -u [=sdk3?then("call_user_start1", "call_user_start")] \
	-Wl,--no-check-sections -Wl,--gc-sections -Wl,-static
LIBRARIES := -lc -lgcc -lhal -lphy -lpp -lnet80211 -llwip -lwpa -lcrypto -lmain<#if tls> -lmbedtls</#if>

<#if bootloader>
.PHONY: all
all: build/firmware.bin

# With the boot loader's format, for the first of the two places.
build/firmware.bin: build/firmware.elf
	$(ESPTOOL) --chip esp8266 elf2image --version 2 --flash_mode $(FLASH_MODE) --flash_size [=flash.tool] -o $@ $<
<#else>
.PHONY: all
all: build/firmware-0x00000.bin

# Writes build/firmware-0x00000.bin and build/firmware-0x10000.bin.
build/firmware-0x00000.bin: build/firmware.elf
	$(ESPTOOL) --chip esp8266 elf2image --flash_mode $(FLASH_MODE) --flash_size [=flash.tool] -o build/firmware- $<
</#if>

build/firmware.elf: $(OBJECTS)
	$(CC) $(LDFLAGS) -Wl,--start-group $(LIBRARIES) $(OBJECTS) -Wl,--end-group -o $@

build/%.o: user/%.c
	@mkdir -p build
	$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

-include $(OBJECTS:.o=.d)

# What the SDK wants at the end of the flash: the radio's data as delivered, and an empty sector for its settings.
RADIO_DATA = $(lastword $(sort $(wildcard $(SDK)/bin/esp_init_data_default*.bin)))
<#if bootloader>
BOOT_LOADER = $(lastword $(sort $(wildcard $(SDK)/bin/boot_v*.bin)))

.PHONY: flash
flash: build/firmware.bin
	$(ESPTOOL) --chip esp8266 --port $(PORT) write_flash --flash_mode $(FLASH_MODE) --flash_size [=flash.tool] \
		0x000000 $(BOOT_LOADER) 0x001000 $< [=flash.phy] $(RADIO_DATA) [=flash.blank] $(SDK)/bin/blank.bin
<#else>

.PHONY: flash
flash: build/firmware-0x00000.bin
	$(ESPTOOL) --chip esp8266 --port $(PORT) write_flash --flash_mode $(FLASH_MODE) --flash_size [=flash.tool] \
		0x000000 $< 0x010000 build/firmware-0x10000.bin [=flash.phy] $(RADIO_DATA) [=flash.blank] $(SDK)/bin/blank.bin
</#if>

.PHONY: clean
clean:
	rm -rf build
