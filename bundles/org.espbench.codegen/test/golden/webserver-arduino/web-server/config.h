/*
 * Settings from the connection "Web server".
 */
#pragma once

#define LOG_BAUD_RATE 115200

#define SOFTAP_SSID "Bench"
#define SOFTAP_CHANNEL 6
#define SOFTAP_HIDDEN 0
#define SOFTAP_MAX_STATIONS 4

#define SERVER_PORT 80
#define SERVER_MAX_CLIENTS 4
#define SERVER_IDLE_S 30
#define SERVER_REPLY \
  "HTTP/1.0 200 OK\r\n" \
  "Content-Type: text/plain\r\n" \
  "Connection: close\r\n" \
  "\r\n" \
  "Hello from the chip \\o/\r\n"
