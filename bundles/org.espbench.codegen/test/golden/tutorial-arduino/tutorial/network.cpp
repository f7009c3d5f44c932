#include <ESP8266WiFi.h>

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

static void join() {
  WiFi.begin(STATION_SSID, STATION_PASSWORD);
}

static void joinLater() {
  pausing = true;
  pausingSince = millis();
  pauseS = nextPauseS;
  nextPauseS = pauseS * 2 < JOIN_LONGEST_PAUSE_S ? pauseS * 2 : JOIN_LONGEST_PAUSE_S;
}

static void stationOnline() {
  online = true;
  pausing = false;
  nextPauseS = JOIN_FIRST_PAUSE_S;
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
  join();
}

void networkBegin() {
  /* The settings are in the program: nothing to wear out the flash with. */
  WiFi.persistent(false);
  WiFi.mode(WIFI_STA);
  stationBegin();
}

void networkLoop() {
  stationLoop();
}

bool networkIsOnline() {
  return online;
}
