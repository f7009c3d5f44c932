/** A bare pseudo-terminal and bare programs at its ends: what a conversation costs when nobody thinks. */
package org.espbench.bench.pty;
