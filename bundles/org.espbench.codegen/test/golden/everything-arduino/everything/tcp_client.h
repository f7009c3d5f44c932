#pragma once

/* Connects to all servers as soon as there is a network, and again whenever a connection is lost. */
void tcpClientLoop();
