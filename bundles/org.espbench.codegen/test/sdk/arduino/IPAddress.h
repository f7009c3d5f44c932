#pragma once

#include <stdint.h>

class String;

class IPAddress {
public:
  IPAddress();
  IPAddress(uint8_t first, uint8_t second, uint8_t third, uint8_t fourth);
  bool operator==(const IPAddress &other) const;
  bool operator!=(const IPAddress &other) const;
  uint32_t v4() const;
  String toString() const;
};
