/*
 * Settings from the connection "Encrypted".
 * The passwords are in user_secrets.h, which .gitignore keeps out of the repository.
 */
#ifndef CONFIG_H
#define CONFIG_H

#define STATION_SSID "Workshop"
/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S 1
#define JOIN_LONGEST_PAUSE_S 60

#define TLS_HOST "example.org"
#define TLS_PORT 8883
#define TLS_KEEP_ALIVE_S 300
/* Pauses before connecting again. */
#define CLIENT_FIRST_PAUSE_S 1
#define CLIENT_LONGEST_PAUSE_S 10

#endif
