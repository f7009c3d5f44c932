#pragma once

#include "Arduino.h"

class WiFiClient : public Print {
public:
  WiFiClient();
  virtual ~WiFiClient();
  WiFiClient(const WiFiClient &other);
  WiFiClient &operator=(const WiFiClient &other);
  virtual int connect(const char *host, uint16_t port);
  virtual size_t write(const uint8_t *data, size_t length);
  virtual int available();
  virtual int read(uint8_t *data, size_t length);
  virtual void stop();
  virtual uint8_t connected();
  void keepAlive(uint16_t idle_sec = 7200, uint16_t intv_sec = 75, uint8_t count = 9);

  using Print::write;
};
