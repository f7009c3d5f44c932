#include <ESP8266WiFi.h>
#include <WiFiUdp.h>

#include "config.h"
#include "network.h"
#include "udp_client.h"

namespace {

/* What one Ethernet frame holds. */
constexpr size_t DATAGRAM_BYTES = 1472;
constexpr uint32_t RETRY_MS = 5000;

struct UdpClient {
  const char *host;
  uint16_t port;
  /* 0: any. */
  uint16_t localPort;
  WiFiUDP udp;
  bool open;
  bool tried;
  uint32_t triedAt;
  IPAddress toAddress;
  uint16_t toPort;
};

uint8_t data[DATAGRAM_BYTES];

void send(UdpClient &client, const uint8_t *from, size_t length) {
  if (client.udp.beginPacket(client.toAddress, client.toPort)) {
    client.udp.write(from, length);
    client.udp.endPacket();
  }
}

void onUdpEcho(UdpClient &client, size_t length) {
  send(client, data, length);
}

UdpClient clients[] = {
  { UDP_HOST, UDP_PORT, 0, WiFiUDP(), false, false, 0, IPAddress(), 0 },
};

void open(UdpClient &client) {
  client.tried = true;
  client.triedAt = millis();
  if (!WiFi.hostByName(client.host, client.toAddress)) {
    Serial.printf("nobody knows %s\n", client.host);
    return;
  }
  client.toPort = client.port;
  client.open = client.udp.begin(client.localPort);
}

void receive(UdpClient &client) {
  if (client.udp.parsePacket() <= 0) {
    return;
  }

  int count = client.udp.read(data, sizeof(data));
  if (count <= 0) {
    return;
  }
  onUdpEcho(client, (size_t)count);
}

void close(UdpClient &client) {
  client.udp.stop();
  client.open = false;
}

} // namespace

void udpClientLoop() {
  for (UdpClient &client : clients) {
    if (client.open && !networkIsOnline()) {
      close(client);
    } else if (client.open) {
      receive(client);
    } else if (networkIsOnline() && (!client.tried || millis() - client.triedAt >= RETRY_MS)) {
      open(client);
    }
  }
}
