/** Tests of connections in projects. */
@NonNullByDefault({})
package org.espbench.ui.file;

import org.eclipse.jdt.annotation.NonNullByDefault;
