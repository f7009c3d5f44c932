/** What targets of the fuzzer have in common: a file for those whose subject reads files, and words for what must be equal. */
package org.espbench.fuzz;
