/** A simulated module on a pseudo-terminal, the driver at its other end, and a real socket at the far end of its links. */
package org.espbench.bench.station;
