/*
 * Arduino core for the ESP8266: the connection "Tutorial".
 */
#include "config.h"
#include "network.h"
#include "tcp_client.h"
#include "tcp_server.h"

void setup() {
  Serial.begin(LOG_BAUD_RATE);
  Serial.println();
  networkBegin();
}

/* Nothing in here waits for long: the radio's own work is done between two rounds. */
void loop() {
  networkLoop();
  tcpClientLoop();
  tcpServerLoop();
}
