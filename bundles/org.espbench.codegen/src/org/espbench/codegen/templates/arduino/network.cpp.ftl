#include <ESP8266WiFi.h>
<#if opens && (softAp.range?? || !joins && clients)>
extern "C" {
#include "user_interface.h"
}
</#if>

#include "config.h"
#include "network.h"
<#if secrets>
#include "user_secrets.h"
</#if>
<#assign tells = clients || server?? && !opens>
<#if joins>

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
<#if rejoin.attempts gt 0>
static int failures;
</#if>

static void join() {
<#if station??>
<#if station.bssid??>
  static const uint8_t bssid[] = STATION_BSSID;

</#if>
  WiFi.begin(STATION_SSID<#if station.secret>, STATION_PASSWORD<#elseif station.bssid??>, nullptr</#if><#if station.bssid??>, 0, bssid</#if>);
<#else>
  WiFi.begin();
</#if>
}

static void joinLater() {
<#if rejoin.attempts gt 0>
  if (++failures >= JOIN_ATTEMPTS) {
    Serial.printf("gave up after %d attempts\n", failures);
    return;
  }
</#if>
  pausing = true;
  pausingSince = millis();
  pauseS = nextPauseS;
  nextPauseS = pauseS * 2 < JOIN_LONGEST_PAUSE_S ? pauseS * 2 : JOIN_LONGEST_PAUSE_S;
}

static void stationOnline() {
  online = true;
  pausing = false;
  nextPauseS = JOIN_FIRST_PAUSE_S;
<#if rejoin.attempts gt 0>
  failures = 0;
</#if>
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
<#if station??>
<#if station.wep>
  WiFi.enableInsecureWEP();
</#if>
<#if station.hostName??>
  WiFi.hostname(STATION_HOST_NAME);
</#if>
<#if station.address??>
  /* Without DHCP nobody says who knows names: the gateway does as a rule. */
  WiFi.config(STATION_ADDRESS, STATION_GATEWAY, STATION_NETMASK, STATION_GATEWAY);
</#if>
</#if>
  join();
}
</#if>
<#if opens>
<#if softAp.range??>

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
</#if>

static void softApBegin() {
<#if softAp.address??>
  WiFi.softAPConfig(SOFTAP_ADDRESS, SOFTAP_GATEWAY, SOFTAP_NETMASK);
</#if>
  WiFi.softAP(SOFTAP_SSID, [=softAp.secret?then("SOFTAP_PASSWORD", "nullptr")], SOFTAP_CHANNEL, SOFTAP_HIDDEN, SOFTAP_MAX_STATIONS);
<#if softAp.range??>
  softApLeases();
</#if>
}
<#if !joins && clients>

static bool softApGaveAddress() {
  bool gave = false;

  for (struct station_info *station = wifi_softap_get_station_info(); station != nullptr; station = STAILQ_NEXT(station, next)) {
    gave |= station->ip.addr != 0;
  }
  wifi_softap_free_station_info();
  return gave;
}
</#if>
</#if>

void networkBegin() {
  /* The settings are in the program: nothing to wear out the flash with. */
  WiFi.persistent(false);
  WiFi.mode([=joins?then(opens?then("WIFI_AP_STA", "WIFI_STA"), "WIFI_AP")]);
<#if opens>
  softApBegin();
</#if>
<#if joins>
  stationBegin();
</#if>
}
<#if joins>

void networkLoop() {
  stationLoop();
}
</#if>
<#if tells>

bool networkIsOnline() {
<#if joins>
  return online;
<#else>
  return softApGaveAddress();
</#if>
}
</#if>
