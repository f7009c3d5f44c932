#pragma once

#include "Arduino.h"
#include "user_interface.h"
#include "WiFiClient.h"
#include "WiFiServer.h"

typedef enum {
  WL_IDLE_STATUS = 0,
  WL_NO_SSID_AVAIL = 1,
  WL_CONNECTED = 3,
  WL_CONNECT_FAILED = 4,
  WL_CONNECTION_LOST = 5,
  WL_WRONG_PASSWORD = 6,
  WL_DISCONNECTED = 7
} wl_status_t;

typedef enum {
  WIFI_OFF = 0,
  WIFI_STA = 1,
  WIFI_AP = 2,
  WIFI_AP_STA = 3
} WiFiMode_t;

struct WiFiEventStationModeGotIP {
  IPAddress ip;
};

struct WiFiEventStationModeDisconnected {
  String ssid;
};

/* A shared pointer, and functions of any kind, in the core; as little as a sketch needs takes the compiler a tenth of the time. */
class WiFiEventHandler {
};

class DhcpServer {
public:
  bool begin(ip_info *info);
  void end();
  bool set_dhcps_lease(struct dhcps_lease *lease);
  bool set_dhcps_lease_time(uint32_t minutes);
};

class ESP8266WiFiClass {
public:
  void persistent(bool persistent);
  bool mode(WiFiMode_t mode);
  wl_status_t begin(const char *ssid, const char *passphrase = nullptr, int32_t channel = 0, const uint8_t *bssid = nullptr, bool connect = true);
  wl_status_t begin();
  bool config(IPAddress address, IPAddress gateway, IPAddress subnet, IPAddress dns1);
  bool setAutoReconnect(bool on);
  bool hostname(const char *name);
  wl_status_t status();
  IPAddress localIP();
  static void enableInsecureWEP(bool enable = true);
  bool softAP(const char *ssid, const char *psk = nullptr, int channel = 1, int ssid_hidden = 0, int max_connection = 4, int beacon_interval = 100);
  bool softAPConfig(IPAddress address, IPAddress gateway, IPAddress subnet);
  static DhcpServer &softAPDhcpServer();
  int hostByName(const char *name, IPAddress &result);
  WiFiEventHandler onStationModeGotIP(void (*handler)(const WiFiEventStationModeGotIP &));
  WiFiEventHandler onStationModeDisconnected(void (*handler)(const WiFiEventStationModeDisconnected &));
};

extern ESP8266WiFiClass WiFi;
