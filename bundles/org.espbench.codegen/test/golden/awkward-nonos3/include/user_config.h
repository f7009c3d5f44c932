/*
 * Settings from the connection "Café * / \ what??/".
 * The passwords are in user_secrets.h, which .gitignore keeps out of the repository.
 * The SDK's own headers include this file: nothing but macros here.
 */
#ifndef USER_CONFIG_H
#define USER_CONFIG_H

#define LOG_BAUD_RATE 115200

#define STATION_SSID "Caf\303\251 \"9\"\\?\?=1 a" /* Café "9"\??=1 a */
/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S 1
#define JOIN_LONGEST_PAUSE_S 60

#define SERVER_PORT 23
#define SERVER_MAX_CLIENTS 5
/* Sends a client away after so long without data; 0: never. */
#define SERVER_IDLE_S 180

#endif
