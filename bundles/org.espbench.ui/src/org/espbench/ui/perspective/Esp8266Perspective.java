package org.espbench.ui.perspective;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.espbench.ui.Ids;

/** Connections on the left, the console large below the editors. */
public final class Esp8266Perspective implements IPerspectiveFactory {

    private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer"; //$NON-NLS-1$
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView"; //$NON-NLS-1$
    private static final float LEFT = 0.36f;
    private static final float CONNECTIONS = 0.6f;
    private static final float EDITORS = 0.22f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, LEFT, layout.getEditorArea()); //$NON-NLS-1$
        left.addView(Ids.CONNECTIONS_VIEW);
        left.addPlaceholder(PROJECT_EXPLORER);
        left.addPlaceholder(IDebugUIConstants.ID_DEBUG_VIEW);
        // Not behind the console, which comes to the front with each connect.
        layout.createPlaceholderFolder("details", IPageLayout.BOTTOM, CONNECTIONS, "left").addPlaceholder(IPageLayout.ID_PROP_SHEET); //$NON-NLS-1$ //$NON-NLS-2$
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, EDITORS, layout.getEditorArea()); //$NON-NLS-1$
        bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
        bottom.addPlaceholder(ERROR_LOG);
        bottom.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);

        layout.addNewWizardShortcut(Ids.NEW_CONNECTION_WIZARD);
        layout.addNewWizardShortcut(Ids.NEW_FIRMWARE_WIZARD);
        layout.addShowViewShortcut(Ids.CONNECTIONS_VIEW);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IDebugUIConstants.ID_DEBUG_VIEW);
        layout.addShowInPart(Ids.CONNECTIONS_VIEW);
        layout.addShowInPart(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowInPart(IPageLayout.ID_PROP_SHEET);
        layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
        layout.addPerspectiveShortcut(Ids.PERSPECTIVE);
    }
}
