package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jface.databinding.wizard.WizardPageSupport;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.espbench.connection.profile.ProfileRules;

/** Third page: whom the module connects to, and what it serves. */
final class ServicesPage extends WizardPage {

    private final Draft draft;

    ServicesPage(Draft draft) {
        super("services", Messages.servicesTitle, null); //$NON-NLS-1$
        this.draft = draft;
        setDescription(Messages.servicesDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);

        Group client = group(area, Messages.clientGroup);
        fields.check(client, "hasClient", Messages.hasClient, draft.hasClient); //$NON-NLS-1$
        Binding host = fields.text(client, "clientHost", Messages.clientHost, draft.clientHost, this::clientHost); //$NON-NLS-1$
        Binding clientPort = fields.text(client, "clientPort", Messages.clientPort, draft.clientPort, this::clientPort); //$NON-NLS-1$
        fields.behaviour(client, "clientData", draft.clientData); //$NON-NLS-1$
        if (draft.moreClients() > 0) {
            Label more = new Label(client, SWT.WRAP);
            more.setText(NLS.bind(Messages.moreClients, Integer.toString(draft.moreClients())));
            GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).applyTo(more);
        }

        Group server = group(area, Messages.serverGroup);
        fields.check(server, "hasServer", Messages.hasServer, draft.hasServer); //$NON-NLS-1$
        Binding serverPort = fields.text(server, "serverPort", Messages.serverPort, draft.serverPort, this::serverPort); //$NON-NLS-1$
        fields.behaviour(server, "serverData", draft.serverData); //$NON-NLS-1$

        Button connect = fields.check(area, "connect", draft.editing() ? Messages.reconnectWhenFinished : Messages.connectWhenFinished, draft.connect); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).indent(0, 6).applyTo(connect);

        onChange(draft.hasClient, () -> {
            enableFields(client, draft.hasClient.getValue());
            host.updateTargetToModel();
            clientPort.updateTargetToModel();
            serverPort.updateTargetToModel();
        });
        onChange(draft.hasServer, () -> {
            enableFields(server, draft.hasServer.getValue());
            serverPort.updateTargetToModel();
        });

        setControl(area);
        Dialog.applyDialogFont(area);
        WizardPageSupport.create(this, bindings);
        area.addDisposeListener(event -> bindings.dispose());
    }

    private Optional<String> clientHost(String text) {
        return draft.hasClient.getValue() ? ProfileRules.host(text.strip()) : Optional.empty();
    }

    private Optional<String> clientPort(String text) {
        return draft.hasClient.getValue() ? ProfileRules.port(text) : Optional.empty();
    }

    private Optional<String> serverPort(String text) {
        if (!draft.hasServer.getValue()) {
            return ProfileRules.links(draft.clients(), false);
        }
        return ProfileRules.port(text).or(() -> ProfileRules.links(draft.clients(), true));
    }

    private static Group group(Composite parent, String title) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).span(Fields.COLUMNS, 1).applyTo(group);
        return group;
    }

    private static void onChange(WritableValue<Boolean> value, Runnable adjust) {
        value.addChangeListener(event -> adjust.run());
        adjust.run();
    }

    /** The check box in front stays. */
    private static void enableFields(Group group, boolean enabled) {
        Control[] children = group.getChildren();
        for (int i = 1; i < children.length; i++) {
            children[i].setEnabled(enabled);
        }
    }
}
