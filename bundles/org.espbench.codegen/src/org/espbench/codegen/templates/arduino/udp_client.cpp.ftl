<#assign follows = udp.sends && udp.follows>
<#assign manyPeers = udp.sends && [udp.fixed, udp.followsFirst, udp.followsLast]?filter(kind -> kind)?size gt 1>
<#assign first = udp.sends && udp.followsFirst>
<#function camel name>
<#return name?replace("_", " ")?capitalize?replace(" ", "")?uncap_first>
</#function>
#include <ESP8266WiFi.h>
#include <WiFiUdp.h>

#include "config.h"
#include "network.h"
#include "udp_client.h"

namespace {

/* What one Ethernet frame holds. */
constexpr size_t DATAGRAM_BYTES = 1472;
constexpr uint32_t RETRY_MS = 5000;
<#if manyPeers>

enum class Peer {
<#if udp.fixed>
  /* Always the host it was opened for. */
  FIXED,
</#if>
<#if udp.followsFirst>
  /* That host until somebody else sends, then that one for good. */
  FIRST_SENDER,
</#if>
<#if udp.followsLast>
  /* Whoever sent last. */
  LAST_SENDER,
</#if>
};
</#if>

struct UdpClient {
  const char *host;
  uint16_t port;
  /* 0: any. */
  uint16_t localPort;
<#if manyPeers>
  Peer peer;
</#if>
<#if udp.mixed>
  void (*onData)(UdpClient &client, size_t length);
</#if>
  WiFiUDP udp;
  bool open;
  bool tried;
  uint32_t triedAt;
<#if udp.sends>
  IPAddress toAddress;
  uint16_t toPort;
</#if>
<#if first>
  bool followed;
</#if>
};

uint8_t data[DATAGRAM_BYTES];
<#list udp.behaviours as behaviour>
<#if behaviour.kind == "reply">
const char [=camel(behaviour.function)][] = [=behaviour.macro];
</#if>
</#list>
<#if udp.sends>

void send(UdpClient &client, const uint8_t *from, size_t length) {
  if (client.udp.beginPacket(client.toAddress, client.toPort)) {
    client.udp.write(from, length);
    client.udp.endPacket();
  }
}
</#if>
<#list udp.behaviours as behaviour>

void on[=camel(behaviour.function)?cap_first](UdpClient &client, size_t length) {
<#if behaviour.kind == "echo">
  send(client, data, length);
<#elseif behaviour.kind == "reply">
  (void)length;
  send(client, (const uint8_t *)[=camel(behaviour.function)], sizeof([=camel(behaviour.function)]) - 1);
<#else>
  Serial.printf("%u bytes for %s:%u\n", (unsigned)length, client.host, client.port);
</#if>
}
</#list>

UdpClient clients[] = {
<#list udp.rows as client>
  { [=client.macro]_HOST, [=client.macro]_PORT, [=client.localPort???then(client.macro + "_LOCAL_PORT", "0")]<#if manyPeers>, Peer::[=client.peer]</#if><#if udp.mixed>, on[=camel(client.data.function)?cap_first]</#if>, WiFiUDP(), false, false, 0<#if udp.sends>, IPAddress(), 0</#if><#if first>, false</#if> },
</#list>
};
<#if follows>

/* Makes the sender of what has just come the one to send to. */
void follow(UdpClient &client) {
<#if manyPeers && udp.fixed>
  if (client.peer == Peer::FIXED) {
    return;
  }
</#if>
<#if first>
  if (<#if manyPeers>client.peer == Peer::FIRST_SENDER && </#if>client.followed) {
    return;
  }
  client.followed = client.udp.remotePort() != client.toPort || client.udp.remoteIP() != client.toAddress;
</#if>
  client.toAddress = client.udp.remoteIP();
  client.toPort = client.udp.remotePort();
}
</#if>

void open(UdpClient &client) {
  client.tried = true;
  client.triedAt = millis();
<#if udp.sends>
  if (!WiFi.hostByName(client.host, client.toAddress)) {
    Serial.printf("nobody knows %s\n", client.host);
    return;
  }
  client.toPort = client.port;
</#if>
<#if first>
  client.followed = false;
</#if>
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
<#if follows>
  follow(client);
</#if>
<#if udp.mixed>
  client.onData(client, (size_t)count);
<#else>
  on[=camel(udp.behaviours[0].function)?cap_first](client, (size_t)count);
</#if>
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
