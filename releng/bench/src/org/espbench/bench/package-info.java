/** What the benchmarks have in common: figures out of rounds. */
package org.espbench.bench;
