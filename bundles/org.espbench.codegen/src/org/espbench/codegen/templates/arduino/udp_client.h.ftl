#pragma once

/* Opens the UDP links as soon as there is a network. */
void udpClientLoop();
