/*
 * Settings from the connection "Everything".
 * The passwords are in user_secrets.h, which .gitignore keeps out of the repository.
 */
#pragma once

#define LOG_BAUD_RATE 115200

#define STATION_SSID "Workshop"
#define STATION_BSSID { 0x18, 0xfe, 0x34, 0xa1, 0xb2, 0xc3 }
#define STATION_HOST_NAME "bench-7"
#define STATION_ADDRESS IPAddress(192, 168, 1, 77)
#define STATION_GATEWAY IPAddress(192, 168, 1, 1)
#define STATION_NETMASK IPAddress(255, 255, 255, 0)
/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S 2
#define JOIN_LONGEST_PAUSE_S 7200
#define JOIN_ATTEMPTS 12

#define SOFTAP_SSID "Bench"
#define SOFTAP_CHANNEL 11
#define SOFTAP_HIDDEN 1
#define SOFTAP_MAX_STATIONS 3
#define SOFTAP_ADDRESS IPAddress(10, 0, 0, 1)
#define SOFTAP_GATEWAY IPAddress(10, 0, 0, 1)
#define SOFTAP_NETMASK IPAddress(255, 255, 255, 0)
#define SOFTAP_FIRST_LEASE IPAddress(10, 0, 0, 20)
#define SOFTAP_LAST_LEASE IPAddress(10, 0, 0, 40)
#define SOFTAP_LEASE_MINUTES 120

#define CLIENT_1_HOST "broker.example.org"
#define CLIENT_1_PORT 1883
#define CLIENT_1_KEEP_ALIVE_S 60
#define CLIENT_2_HOST "192.168.1.10"
#define CLIENT_2_PORT 5000
#define CLIENT_3_HOST "example.org"
#define CLIENT_3_PORT 443
#define CLIENT_REPLY \
  " \002\000\000"
/* Pauses before connecting again. */
#define CLIENT_FIRST_PAUSE_S 1
#define CLIENT_LONGEST_PAUSE_S 10

#define SERVER_PORT 80
#define SERVER_MAX_CLIENTS 5
#define SERVER_REPLY \
  "HTTP/1.0 200 OK\r\n" \
  "Content-Type: text/plain\r\n" \
  "Connection: close\r\n" \
  "\r\n" \
  "Hello from the chip \\o/\r\n"

#define UDP_HOST "192.168.1.11"
#define UDP_PORT 5001
