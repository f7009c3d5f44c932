#include <ESP8266WiFi.h>

#include "config.h"
#include "tcp_server.h"

namespace {

constexpr size_t BUFFER_BYTES = 1460;
constexpr uint32_t LISTEN_RETRY_MS = 1000;

struct Client {
  bool connected;
  WiFiClient connection;
  uint32_t heard;
};

WiFiServer server(SERVER_PORT);
Client clients[SERVER_MAX_CLIENTS];
uint8_t data[BUFFER_BYTES];
const char serverReply[] = SERVER_REPLY;

/* Tried until the server stands. */
bool isListening() {
  static uint32_t triedAt;
  static bool tried;

  if (server.status() != CLOSED) {
    return true;
  }
  if (!tried || millis() - triedAt >= LISTEN_RETRY_MS) {
    tried = true;
    triedAt = millis();
    server.begin();
    Serial.printf(server.status() != CLOSED ? "listening on port %d\n" : "can't listen on port %d yet\n", SERVER_PORT);
  }
  return server.status() != CLOSED;
}

Client *freeClient() {
  for (Client &client : clients) {
    if (!client.connected) {
      return &client;
    }
  }
  return nullptr;
}

void accept() {
  if (!server.hasClient()) {
    return;
  }

  WiFiClient newcomer = server.accept();
  Client *client = freeClient();
  if (client == nullptr) {
    Serial.println("one client too many turned away");
    newcomer.stop();
    return;
  }
  client->connected = true;
  client->connection = newcomer;
  client->heard = millis();
  Serial.println("client connected");
}

/* What has come, if anything has. False when the connection is at its end. */
bool receive(Client &client) {
  if (client.connection.available() <= 0) {
    return client.connection.connected();
  }

  int count = client.connection.read(data, sizeof(data));
  if (count <= 0) {
    return false;
  }
  client.heard = millis();
  return client.connection.write(serverReply, sizeof(serverReply) - 1) == sizeof(serverReply) - 1;
}

void serve(Client &client) {
  bool over = !receive(client);

  over |= millis() - client.heard >= SERVER_IDLE_S * 1000UL;
  if (over) {
    client.connection.stop();
    client.connected = false;
    Serial.println("client gone");
  }
}

} // namespace

void tcpServerLoop() {
  if (isListening()) {
    accept();
  }
  for (Client &client : clients) {
    if (client.connected) {
      serve(client);
    }
  }
}
