/** What only shows after long: memory that grows, a byte that changes. */
package org.espbench.bench.endurance;
