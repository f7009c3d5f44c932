#include <ESP8266WiFi.h>

#include "config.h"
#include "network.h"
#include "tcp_client.h"

namespace {

constexpr size_t BUFFER_BYTES = 1460;

struct TcpClient {
  const char *host;
  uint16_t port;
  WiFiClient &connection;
  bool connected;
  uint32_t waitingSince;
  uint32_t pauseS;
};

uint8_t data[BUFFER_BYTES];

WiFiClient connection;

TcpClient clients[] = {
  { CLIENT_HOST, CLIENT_PORT, connection, false, 0, 0 },
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
  return client.connection.write(data, (size_t)count) == (size_t)count;
}

} // namespace

void tcpClientLoop() {
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
