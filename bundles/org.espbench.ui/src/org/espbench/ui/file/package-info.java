/**
 * Connections that lie in projects as {@code *.espconn} files, so that they can be shared: found, checked, marked where they are wrong, opened.
 *
 * <p>A listener to the workspace's changes and one job do that, without a builder and without a nature: such a file may lie in any project, of any
 * kind, and nobody should have to set up a project to get its errors marked. What is derived is left alone, or a compiler's copies would be
 * taken for connections.
 *
 * <p>Parameters have no nullness default here: most methods implement the platform's interfaces, which don't constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.file;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
