#pragma once

/* Connects to the server as soon as there is a network, and again whenever the connection is lost. */
void tcpClientLoop();
