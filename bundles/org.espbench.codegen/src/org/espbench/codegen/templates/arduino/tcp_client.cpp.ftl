#include <ESP8266WiFi.h>
<#if tcp.secure>
#include <WiFiClientSecure.h>
</#if>

#include "config.h"
#include "network.h"
#include "tcp_client.h"
<#assign many = tcp.rows?size gt 1>

namespace {

constexpr size_t BUFFER_BYTES = 1460;

struct TcpClient {
  const char *host;
  uint16_t port;
  WiFiClient &connection;
<#if tcp.keepsAlive>
  uint16_t keepAliveS;
</#if>
<#if tcp.mixed>
  bool (*onData)(TcpClient &client, size_t length);
</#if>
  bool connected;
  uint32_t waitingSince;
  uint32_t pauseS;
};

uint8_t data[BUFFER_BYTES];
<#list tcp.behaviours as behaviour>
<#if behaviour.kind == "reply">
const char [=camel(behaviour.function)][] = [=behaviour.macro];
</#if>
</#list>
<#function camel name>
<#return name?replace("_", " ")?capitalize?replace(" ", "")?uncap_first>
</#function>
<#macro act behaviour>
<#if behaviour.kind == "echo">
  return client.connection.write(data, length) == length;
<#elseif behaviour.kind == "reply">
<#if tcp.mixed>
  (void)length;
</#if>
  return client.connection.write([=camel(behaviour.function)], sizeof([=camel(behaviour.function)]) - 1) == sizeof([=camel(behaviour.function)]) - 1;
<#else>
  Serial.printf("%u bytes from %s:%u\n", (unsigned)length, client.host, client.port);
  return true;
</#if>
</#macro>
<#if tcp.mixed>
<#list tcp.behaviours as behaviour>

bool on[=camel(behaviour.function)?cap_first](TcpClient &client, size_t length) {
<@act behaviour/>
}
</#list>
</#if>

<#list tcp.rows as client>
[=client.secure?then("BearSSL::WiFiClientSecure", "WiFiClient")] connection[=many?then(client?counter, "")];
</#list>

TcpClient clients[] = {
<#list tcp.rows as client>
  { [=client.macro]_HOST, [=client.macro]_PORT, connection[=many?then(client?counter, "")]<#if tcp.keepsAlive>, [=(client.keepAlive gt 0)?then(client.macro + "_KEEP_ALIVE_S", "0")]</#if><#if tcp.mixed>, on[=camel(client.data.function)?cap_first]</#if>, false, 0, 0 },
</#list>
};

void waitBeforeNext(TcpClient &client) {
  client.waitingSince = millis();
  client.pauseS = client.pauseS == 0 ? CLIENT_FIRST_PAUSE_S : client.pauseS * 2;
  if (client.pauseS > CLIENT_LONGEST_PAUSE_S) {
    client.pauseS = CLIENT_LONGEST_PAUSE_S;
  }
}

void connect(TcpClient &client) {
  if (!client.connection.connect(client.host, client.port)) {
    Serial.printf("can't connect to %s:%u now\n", client.host, client.port);
    waitBeforeNext(client);
    return;
  }
  Serial.printf("connected to %s:%u\n", client.host, client.port);
  client.connected = true;
  client.pauseS = 0;
<#if tcp.keepsAlive>
<#if tcp.alwaysKeepsAlive>
  client.connection.keepAlive(client.keepAliveS);
<#else>
  if (client.keepAliveS != 0) {
    client.connection.keepAlive(client.keepAliveS);
  }
</#if>
</#if>
}

void end(TcpClient &client) {
  client.connection.stop();
  client.connected = false;
  Serial.printf("disconnected from %s:%u\n", client.host, client.port);
  waitBeforeNext(client);
}

/* What has come, if anything has. False when the connection is at its end. */
bool receive(TcpClient &client) {
  if (client.connection.available() <= 0) {
    return networkIsOnline() && client.connection.connected();
  }

  int count = client.connection.read(data, sizeof(data));
  if (count <= 0) {
    return false;
  }
<#if tcp.mixed>
  return client.onData(client, (size_t)count);
<#elseif tcp.behaviours[0].kind == "echo">
  return client.connection.write(data, (size_t)count) == (size_t)count;
<#elseif tcp.behaviours[0].kind == "reply">
<@act tcp.behaviours[0]/>
<#else>
  Serial.printf("%d bytes from %s:%u\n", count, client.host, client.port);
  return true;
</#if>
}

} // namespace

void tcpClientLoop() {
<#if tcp.secure>
  static bool begun;

  if (!begun) {
    begun = true;
<#list tcp.rows as client>
<#if client.secure>
    /* The server's certificate is not checked. To check it, call setTrustAnchors() instead. */
    connection[=many?then(client?counter, "")].setInsecure();
</#if>
</#list>
  }
</#if>
  for (TcpClient &client : clients) {
    if (client.connected) {
      if (!receive(client)) {
        end(client);
      }
    } else if (networkIsOnline() && millis() - client.waitingSince >= client.pauseS * 1000) {
      connect(client);
    }
  }
}
