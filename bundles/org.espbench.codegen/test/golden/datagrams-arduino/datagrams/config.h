/*
 * Settings from the connection "Datagrams".
 */
#pragma once

#define LOG_BAUD_RATE 115200

#define STATION_SSID "Workshop"
/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S 1
#define JOIN_LONGEST_PAUSE_S 60

#define UDP_1_HOST "sink.example.org"
#define UDP_1_PORT 5000
#define UDP_1_LOCAL_PORT 5000
#define UDP_2_HOST "192.168.1.10"
#define UDP_2_PORT 5001
#define UDP_2_LOCAL_PORT 5001
#define UDP_3_HOST "192.168.1.10"
#define UDP_3_PORT 5002
#define UDP_3_LOCAL_PORT 5002
#define UDP_REPLY \
  "pong\n"
