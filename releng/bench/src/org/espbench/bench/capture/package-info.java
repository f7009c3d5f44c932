/** Captures: how fast they are written, opened, paged, searched and filtered, and what memory that takes. */
package org.espbench.bench.capture;
