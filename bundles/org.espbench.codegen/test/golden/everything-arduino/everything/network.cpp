#include <ESP8266WiFi.h>
extern "C" {
#include "user_interface.h"
}

#include "config.h"
#include "network.h"
#include "user_secrets.h"

/* They have to be kept: what they belong to is told nothing any more once they are gone. */
static WiFiEventHandler gotAddress;
static WiFiEventHandler disconnected;

/* Set by events, which come between two rounds of the loop and must not do more. */
static volatile bool addressGiven;
static volatile bool networkLost;

static bool online;
static bool pausing;
static uint32_t pausingSince;
static uint32_t pauseS = JOIN_FIRST_PAUSE_S;
static uint32_t nextPauseS = JOIN_FIRST_PAUSE_S;
static int failures;

static void join() {
  static const uint8_t bssid[] = STATION_BSSID;

  WiFi.begin(STATION_SSID, STATION_PASSWORD, 0, bssid);
}

static void joinLater() {
  if (++failures >= JOIN_ATTEMPTS) {
    Serial.printf("gave up after %d attempts\n", failures);
    return;
  }
  pausing = true;
  pausingSince = millis();
  pauseS = nextPauseS;
  nextPauseS = pauseS * 2 < JOIN_LONGEST_PAUSE_S ? pauseS * 2 : JOIN_LONGEST_PAUSE_S;
}

static void stationOnline() {
  online = true;
  pausing = false;
  nextPauseS = JOIN_FIRST_PAUSE_S;
  failures = 0;
  Serial.printf("address %s\n", WiFi.localIP().toString().c_str());
}

/* The network is lost, or was not reached. */
static void stationOffline() {
  online = false;
  addressGiven = false;
  Serial.println("not joined");
  joinLater();
}

/* An event can be missed, an address that is there can not. */
static bool stationHasAddress() {
  return addressGiven || WiFi.status() == WL_CONNECTED;
}

static void stationLoop() {
  if (networkLost) {
    networkLost = false;
    stationOffline();
  } else if (!online && stationHasAddress()) {
    stationOnline();
  }
  if (pausing && millis() - pausingSince >= pauseS * 1000) {
    pausing = false;
    join();
  }
}

static void stationBegin() {
  gotAddress = WiFi.onStationModeGotIP([](const WiFiEventStationModeGotIP &) { addressGiven = true; });
  disconnected = WiFi.onStationModeDisconnected([](const WiFiEventStationModeDisconnected &) { networkLost = true; });
  /* The pauses are ours. */
  WiFi.setAutoReconnect(false);
  WiFi.hostname(STATION_HOST_NAME);
  /* Without DHCP nobody says who knows names: the gateway does as a rule. */
  WiFi.config(STATION_ADDRESS, STATION_GATEWAY, STATION_NETMASK, STATION_GATEWAY);
  join();
}

/* The DHCP server has to stand still while its addresses change. */
static void softApLeases() {
  DhcpServer &server = WiFi.softAPDhcpServer();
  struct ip_info info;
  struct dhcps_lease lease;

  wifi_get_ip_info(SOFTAP_IF, &info);
  memset(&lease, 0, sizeof(lease));
  lease.enable = true;
  lease.start_ip.addr = SOFTAP_FIRST_LEASE.v4();
  lease.end_ip.addr = SOFTAP_LAST_LEASE.v4();
  server.end();
  server.set_dhcps_lease(&lease);
  server.set_dhcps_lease_time(SOFTAP_LEASE_MINUTES);
  server.begin(&info);
}

static void softApBegin() {
  WiFi.softAPConfig(SOFTAP_ADDRESS, SOFTAP_GATEWAY, SOFTAP_NETMASK);
  WiFi.softAP(SOFTAP_SSID, SOFTAP_PASSWORD, SOFTAP_CHANNEL, SOFTAP_HIDDEN, SOFTAP_MAX_STATIONS);
  softApLeases();
}

void networkBegin() {
  /* The settings are in the program: nothing to wear out the flash with. */
  WiFi.persistent(false);
  WiFi.mode(WIFI_AP_STA);
  softApBegin();
  stationBegin();
}

void networkLoop() {
  stationLoop();
}

bool networkIsOnline() {
  return online;
}
