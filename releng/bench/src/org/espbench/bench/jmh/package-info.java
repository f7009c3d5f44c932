/** Pieces of code without a line or a socket, measured with JMH. */
package org.espbench.bench.jmh;
