/** Tests of the commands, through the workbench's command framework. */
@NonNullByDefault({})
package org.espbench.ui.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
