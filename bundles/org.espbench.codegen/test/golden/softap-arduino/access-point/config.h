/*
 * Settings from the connection "Access point".
 * The passwords are in user_secrets.h, which .gitignore keeps out of the repository.
 */
#pragma once

#define LOG_BAUD_RATE 115200

#define SOFTAP_SSID "ESP8266"
#define SOFTAP_CHANNEL 6
#define SOFTAP_HIDDEN 0
#define SOFTAP_MAX_STATIONS 4

#define CLIENT_HOST "192.168.4.2"
#define CLIENT_PORT 5000
/* Pauses before connecting again. */
#define CLIENT_FIRST_PAUSE_S 1
#define CLIENT_LONGEST_PAUSE_S 10
