#pragma once

/* Opens the module's own network. */
void networkBegin();

/* Whether a station has been given an address: before that there is nobody to connect to. */
bool networkIsOnline();
