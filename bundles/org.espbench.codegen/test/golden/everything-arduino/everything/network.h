#pragma once

/* Opens the module's own network and begins to join the other one. */
void networkBegin();

void networkLoop();

/* Whether there is an address. */
bool networkIsOnline();
