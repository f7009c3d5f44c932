#pragma once

/* Begins to join the network. */
void networkBegin();

void networkLoop();

/* Whether there is an address. */
bool networkIsOnline();
