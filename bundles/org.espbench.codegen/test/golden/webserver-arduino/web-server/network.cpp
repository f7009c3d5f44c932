#include <ESP8266WiFi.h>

#include "config.h"
#include "network.h"

static void softApBegin() {
  WiFi.softAP(SOFTAP_SSID, nullptr, SOFTAP_CHANNEL, SOFTAP_HIDDEN, SOFTAP_MAX_STATIONS);
}

void networkBegin() {
  /* The settings are in the program: nothing to wear out the flash with. */
  WiFi.persistent(false);
  WiFi.mode(WIFI_AP);
  softApBegin();
}
