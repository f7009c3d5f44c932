package org.espbench.ui.firmware;

import org.eclipse.core.resources.IFile;
import org.espbench.codegen.SourceFile;

/** A generated file and where it belongs. */
record Placed(SourceFile source, IFile file) {
}
