/*
 * Declarations of the Arduino core for the ESP8266 that generated sketches use, written from its documents for the tests: names, types and values,
 * nothing else.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "IPAddress.h"

class String {
public:
  const char *c_str() const;
};

class Print {
public:
  size_t printf(const char *format, ...) __attribute__((format(printf, 2, 3)));
  size_t print(const char *text);
  size_t println(const char *text);
  size_t println();
  size_t write(const uint8_t *data, size_t length);
  size_t write(const char *data, size_t length);
};

class HardwareSerial : public Print {
public:
  void begin(unsigned long baud);
};

extern HardwareSerial Serial;

unsigned long millis();
void delay(unsigned long ms);
void yield();

void setup();
void loop();
