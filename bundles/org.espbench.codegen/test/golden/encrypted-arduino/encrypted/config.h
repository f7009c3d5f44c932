/*
 * Settings from the connection "Encrypted".
 * The passwords are in user_secrets.h, which .gitignore keeps out of the repository.
 */
#pragma once

#define LOG_BAUD_RATE 115200

#define STATION_SSID "Workshop"
/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S 1
#define JOIN_LONGEST_PAUSE_S 60

#define CLIENT_HOST "example.org"
#define CLIENT_PORT 8883
/* Pauses before connecting again. */
#define CLIENT_FIRST_PAUSE_S 1
#define CLIENT_LONGEST_PAUSE_S 10
