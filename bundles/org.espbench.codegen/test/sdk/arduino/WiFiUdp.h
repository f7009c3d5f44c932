#pragma once

#include "Arduino.h"

class WiFiUDP : public Print {
public:
  WiFiUDP();
  WiFiUDP(const WiFiUDP &other);
  WiFiUDP &operator=(const WiFiUDP &other);
  uint8_t begin(uint16_t port);
  void stop();
  int beginPacket(IPAddress address, uint16_t port);
  size_t write(const uint8_t *data, size_t length);
  int endPacket();
  int parsePacket();
  int read(unsigned char *data, size_t length);
  IPAddress remoteIP();
  uint16_t remotePort();
};
