#pragma once

#include "WiFiClient.h"

enum wl_tcp_state {
  CLOSED = 0,
  LISTEN = 1,
};

class WiFiServer {
public:
  WiFiServer(uint16_t port = 23);
  WiFiClient accept();
  bool hasClient();
  void begin();
  uint8_t status();
};
