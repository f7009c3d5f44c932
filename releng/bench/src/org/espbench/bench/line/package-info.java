/** Conversations over a pseudo-terminal: driver, serial library, pseudo-terminal, simulated module, sockets. */
package org.espbench.bench.line;
