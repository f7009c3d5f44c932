/**
 * What the benchmarks of windows measure with: the event loop's turns, a chatter at full speed, a table of figures. Run by {@code ./espbench bench console},
 * not by the tests.
 */
@NonNullByDefault
package org.espbench.ui.bench;

import org.eclipse.jdt.annotation.NonNullByDefault;
