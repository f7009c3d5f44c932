/*
 * Settings from the connection "Remembered".
 * The SDK's own headers include this file: nothing but macros here.
 */
#ifndef USER_CONFIG_H
#define USER_CONFIG_H

#define LOG_BAUD_RATE 115200

/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S 1
#define JOIN_LONGEST_PAUSE_S 60

#define CLIENT_HOST "time.example.org"
#define CLIENT_PORT 13
#define CLIENT_FIRST_PAUSE_S 1
#define CLIENT_LONGEST_PAUSE_S 10

#endif
