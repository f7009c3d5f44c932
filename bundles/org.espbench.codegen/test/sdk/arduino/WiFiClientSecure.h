#pragma once

#include "WiFiClient.h"

namespace BearSSL {

class WiFiClientSecure : public WiFiClient {
public:
  WiFiClientSecure();
  void setInsecure();
};

} // namespace BearSSL
