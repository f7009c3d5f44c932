#include <ESP8266WiFi.h>
#include <WiFiUdp.h>

#include "config.h"
#include "network.h"
#include "udp_client.h"

namespace {

/* What one Ethernet frame holds. */
constexpr size_t DATAGRAM_BYTES = 1472;
constexpr uint32_t RETRY_MS = 5000;

enum class Peer {
  /* Always the host it was opened for. */
  FIXED,
  /* That host until somebody else sends, then that one for good. */
  FIRST_SENDER,
  /* Whoever sent last. */
  LAST_SENDER,
};

struct UdpClient {
  const char *host;
  uint16_t port;
  /* 0: any. */
  uint16_t localPort;
  Peer peer;
  void (*onData)(UdpClient &client, size_t length);
  WiFiUDP udp;
  bool open;
  bool tried;
  uint32_t triedAt;
  IPAddress toAddress;
  uint16_t toPort;
  bool followed;
};

uint8_t data[DATAGRAM_BYTES];
const char udpReply[] = UDP_REPLY;

void send(UdpClient &client, const uint8_t *from, size_t length) {
  if (client.udp.beginPacket(client.toAddress, client.toPort)) {
    client.udp.write(from, length);
    client.udp.endPacket();
  }
}

void onUdpCount(UdpClient &client, size_t length) {
  Serial.printf("%u bytes for %s:%u\n", (unsigned)length, client.host, client.port);
}

void onUdpReply(UdpClient &client, size_t length) {
  (void)length;
  send(client, (const uint8_t *)udpReply, sizeof(udpReply) - 1);
}

void onUdpEcho(UdpClient &client, size_t length) {
  send(client, data, length);
}

UdpClient clients[] = {
  { UDP_1_HOST, UDP_1_PORT, UDP_1_LOCAL_PORT, Peer::FIXED, onUdpCount, WiFiUDP(), false, false, 0, IPAddress(), 0, false },
  { UDP_2_HOST, UDP_2_PORT, UDP_2_LOCAL_PORT, Peer::FIRST_SENDER, onUdpReply, WiFiUDP(), false, false, 0, IPAddress(), 0, false },
  { UDP_3_HOST, UDP_3_PORT, UDP_3_LOCAL_PORT, Peer::LAST_SENDER, onUdpEcho, WiFiUDP(), false, false, 0, IPAddress(), 0, false },
};

/* Makes the sender of what has just come the one to send to. */
void follow(UdpClient &client) {
  if (client.peer == Peer::FIXED) {
    return;
  }
  if (client.peer == Peer::FIRST_SENDER && client.followed) {
    return;
  }
  client.followed = client.udp.remotePort() != client.toPort || client.udp.remoteIP() != client.toAddress;
  client.toAddress = client.udp.remoteIP();
  client.toPort = client.udp.remotePort();
}

void open(UdpClient &client) {
  client.tried = true;
  client.triedAt = millis();
  if (!WiFi.hostByName(client.host, client.toAddress)) {
    Serial.printf("nobody knows %s\n", client.host);
    return;
  }
  client.toPort = client.port;
  client.followed = false;
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
  follow(client);
  client.onData(client, (size_t)count);
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
