package org.espbench.simulator.firmware;

/** The figures of one firmware version (reference 3.2, 9). Lengths in bytes. */
public interface Limits {

    /** The longest command line, with head and line end; a longer one is abandoned. */
    int lineLimit();

    /** The longest payload of one send. */
    int sendLimit();

    /** The most bytes handed over by one {@link Texts#incoming}. */
    int segment();

    /** The TCP receive window. */
    int window();

    /** How much waits per link to be fetched; 0: nothing can be fetched. */
    int waitingRoom();

    /** The most bytes fetched at once. */
    int fetchLimit();

    /** The largest packet in pass-through. */
    int passThroughPacket();

    /** The longest network name that can be joined. */
    int ssidLimit();

    /** The longest {@code AT+CIPSTO}, in seconds. */
    int longestServerIdle();

    /** {@code AT+CIPSTO} at first, in seconds; 0: never. */
    int serverIdle();

    /** The lowest rate of the UART. */
    int lowestBaud();

    /** The highest rate of the UART. */
    int highestBaud();

    /** The highest number of {@code AT+SLEEP}. */
    int sleepModes();

    /** The number of bits of {@code AT+SYSMSG}. */
    int messageBits();

    /** How many numbers follow the BSSID in the reply to {@code AT+CWJAP?}; -1: not even the BSSID does (reference 2.2). */
    int joinedNumbers();

    /** How many fields {@code AT+CWLAP} lists (reference 2.2). */
    int scanFields();

    /** The most parameters of {@code AT+CWJAP} (reference 2.2). */
    int joinParameters();

    /** The most parameters of {@code AT+CWLAP} (reference 2.2). */
    int scanParameters();

    /** The most parameters of {@code AT+CWLAPOPT} (reference 2.2). */
    int scanOptions();

    /** How many {@code AT+SYSRAM} numbers there are. */
    int memoryNumbers();
}
