/** Links over a line that takes its time: how near the driver comes to what the line and the protocol allow. */
package org.espbench.bench.paced;
