/** What TCP links through a module cost when line and air take no time: a send, an echo, much in one direction. */
package org.espbench.bench.link;
