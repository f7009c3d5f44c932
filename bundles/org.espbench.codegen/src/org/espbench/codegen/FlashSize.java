package org.espbench.codegen;

/**
 * The size of the board's flash, and how the NONOS SDK divides it (reference 6.1): from 1 MB on into two places for firmware, with the SDK's own data
 * in the last five sectors of 4 KB.
 */
public enum FlashSize {
    KB_512(0, 512),
    MB_1(2, 1024),
    MB_2(5, 2048),
    MB_4(6, 4096),
    MB_8(8, 8192),
    MB_16(9, 16384);

    private static final int SECTOR_KB = 4;
    private static final int RESERVED_SECTORS = 5;
    private static final int SECTOR = 0x1000;

    private final int map;
    private final int kilobytes;

    FlashSize(int map, int kilobytes) {
        this.map = map;
        this.kilobytes = kilobytes;
    }

    /** What people call it, such as {@code 4 MB}; it is what flash tools call it too, without the blank. */
    public String title() {
        return kilobytes < 1024 ? kilobytes + " KB" : kilobytes / 1024 + " MB";
    }

    /** Whether a program for this SDK fits. An SDK that says {@link Sdk#namesFlash() no} to sizes takes every one. */
    public boolean fits(Sdk sdk) {
        return switch (sdk) {
        case NONOS_2, ARDUINO -> true;
        case NONOS_3, RTOS_3 -> this != KB_512;
        };
    }

    /** The number of this division in {@code SPI_FLASH_SIZE_MAP}. */
    int map() {
        return map;
    }

    int sectors() {
        return kilobytes / SECTOR_KB;
    }

    /** The sector for the calibration of the radio. */
    int calibrationSector() {
        return sectors() - RESERVED_SECTORS;
    }

    /** Where a sector lies that is counted from the flash's end, as C writes it. */
    String fromEnd(int count) {
        return hex((sectors() - count) * SECTOR);
    }

    /** How much one of the two places for firmware holds, as C writes it. */
    String firmwareSize() {
        return hex(this == MB_1 ? 0x6A000 : 0xE0000);
    }

    /** Where the second place for firmware begins, as C writes it. */
    String secondFirmware() {
        return hex(this == MB_1 ? 0x81000 : 0x101000);
    }

    private static String hex(int address) {
        return "0x%06X".formatted(address);
    }
}
