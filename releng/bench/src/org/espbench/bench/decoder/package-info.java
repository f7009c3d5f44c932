/** The AT decoder against what its work can't do without, or what one would write instead of it. */
package org.espbench.bench.decoder;
