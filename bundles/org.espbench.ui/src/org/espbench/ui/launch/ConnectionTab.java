package org.espbench.ui.launch;

import java.util.Objects;

import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;
import org.espbench.ui.command.Choice;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.icon.Icons;

/** Chooses the connection that a launch configuration runs. */
final class ConnectionTab extends AbstractLaunchConfigurationTab {

    private @Nullable ConnectionChoice choice;

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(body);
        new Label(body, SWT.NONE).setText(Messages.connection);
        ConnectionChoice fresh = new ConnectionChoice(body, "launch.connection", this::updateLaunchConfigurationDialog); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fresh.control());
        choice = fresh;
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, Ids.HELP + "launch"); //$NON-NLS-1$
        setControl(body);
    }

    private ConnectionChoice choice() {
        return Objects.requireNonNull(choice);
    }

    /** The connection that is selected; the new configuration is called like it. */
    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        Choice.now().ifPresent(connection -> {
            configuration.setAttribute(Attributes.CONNECTION, connection.id());
            configuration.rename(Launching.name(connection));
        });
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        choice().choose(Attributes.text(configuration, Attributes.CONNECTION));
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(Attributes.CONNECTION, choice().chosen());
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        String id = Attributes.text(configuration, Attributes.CONNECTION);
        boolean there = Connections.get().find(id).map(Connection::id).isPresent();
        String missing = Connections.get().all().isEmpty() ? Messages.noConnections : Messages.chooseConnection;
        setErrorMessage(there ? null : id.isEmpty() ? missing : Messages.connectionGone);
        return there;
    }

    @Override
    public String getName() {
        return Messages.tab;
    }

    @Override
    public Image getImage() {
        return Icons.CONNECTION.image();
    }

    @Override
    public String getId() {
        return "org.espbench.ui.launch.tab"; //$NON-NLS-1$
    }
}
