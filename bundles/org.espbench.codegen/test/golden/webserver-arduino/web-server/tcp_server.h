#pragma once

/* Serves up to SERVER_MAX_CLIENTS clients. */
void tcpServerLoop();
