/*
 * Settings from the connection "Remembered".
 */
#pragma once

#define LOG_BAUD_RATE 115200

/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S 1
#define JOIN_LONGEST_PAUSE_S 60

#define CLIENT_HOST "time.example.org"
#define CLIENT_PORT 13
/* Pauses before connecting again. */
#define CLIENT_FIRST_PAUSE_S 1
#define CLIENT_LONGEST_PAUSE_S 10
