#include <ESP8266WiFi.h>
extern "C" {
#include "user_interface.h"
}

#include "config.h"
#include "network.h"
#include "user_secrets.h"

static void softApBegin() {
  WiFi.softAP(SOFTAP_SSID, SOFTAP_PASSWORD, SOFTAP_CHANNEL, SOFTAP_HIDDEN, SOFTAP_MAX_STATIONS);
}

static bool softApGaveAddress() {
  bool gave = false;

  for (struct station_info *station = wifi_softap_get_station_info(); station != nullptr; station = STAILQ_NEXT(station, next)) {
    gave |= station->ip.addr != 0;
  }
  wifi_softap_free_station_info();
  return gave;
}

void networkBegin() {
  /* The settings are in the program: nothing to wear out the flash with. */
  WiFi.persistent(false);
  WiFi.mode(WIFI_AP);
  softApBegin();
}

bool networkIsOnline() {
  return softApGaveAddress();
}
