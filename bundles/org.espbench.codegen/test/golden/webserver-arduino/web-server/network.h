#pragma once

/* Opens the module's own network. */
void networkBegin();
