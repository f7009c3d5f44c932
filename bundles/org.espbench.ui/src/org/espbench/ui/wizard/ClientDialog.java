package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.ValidationStatusProvider;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.databinding.dialog.TitleAreaDialogSupport;
import org.eclipse.jface.databinding.dialog.ValidationMessageProvider;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.Numbers;

/** Asks for one client of a connection. UI thread only. */
final class ClientDialog extends TitleAreaDialog {

    private final ClientDraft draft;
    private final String title;
    private @Nullable ClientProfile result;

    private ClientDialog(Shell parent, ClientDraft draft, String title) {
        super(parent);
        this.draft = draft;
        this.title = title;
        setHelpAvailable(false);
    }

    static ClientDialog add(Shell parent) {
        return new ClientDialog(parent, new ClientDraft(), Messages.clientAddTitle);
    }

    static ClientDialog edit(Shell parent, ClientProfile client) {
        return new ClientDialog(parent, new ClientDraft(client), Messages.clientEditTitle);
    }

    /** What the user has entered, once the dialog was left with OK. */
    ClientProfile client() {
        ClientProfile made = result;
        if (made == null) {
            throw new IllegalStateException("the dialog wasn't left with OK"); //$NON-NLS-1$
        }
        return made;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, Ids.HELP + "client"); //$NON-NLS-1$
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.clientTitle);
        setMessage(Messages.clientDescription);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        fields.choice(area, "transport", Messages.transport, Transport.class, draft.transport, List.of(Transport.values()), Words::of); //$NON-NLS-1$
        fields.text(area, "clientHost", Messages.clientHost, draft.host, text -> ProfileRules.host(text.strip())); //$NON-NLS-1$
        fields.text(area, "clientPort", Messages.clientPort, draft.remotePort, ProfileRules::port); //$NON-NLS-1$
        Text keepAlive = fields.text(area, "keepAlive", Messages.keepAlive, draft.keepAlive, //$NON-NLS-1$
                Numbers.from(0, ClientProfile.MAX_KEEP_ALIVE_SECONDS, () -> !draft.udp()));
        Combo peer = fields.choice(area, "peer", Messages.peer, UdpPeer.class, draft.peer, List.of(UdpPeer.values()), Words::of); //$NON-NLS-1$
        Text local = fields.text(area, "localPort", Messages.localPort, draft.localPort, this::localPort); //$NON-NLS-1$
        local.setMessage(Messages.localPortHint);
        DataField.make(area, fields, "clientData", draft.data, () -> true); //$NON-NLS-1$
        fields.when(() -> !draft.udp(), keepAlive);
        fields.when(draft::udp, peer, local);
        draft.values.onChange(fields::adjust);
        fields.adjust();
        TitleAreaDialogSupport.create(this, bindings).setValidationMessageProvider(new ValidationMessageProvider() {
            @Override
            public int getMessageType(@Nullable ValidationStatusProvider provider) {
                int type = super.getMessageType(provider);
                if (getButton(IDialogConstants.OK_ID) != null) {
                    getButton(IDialogConstants.OK_ID).setEnabled(type != IMessageProvider.ERROR);
                }
                return type;
            }

            @Override
            public @Nullable String getMessage(@Nullable ValidationStatusProvider provider) {
                String message = super.getMessage(provider);
                return message == null || message.isEmpty() ? Messages.clientDescription : message;
            }
        });
        // What is missing at first has put it away without putting anything in its place.
        setMessage(Messages.clientDescription);
        area.addDisposeListener(event -> bindings.dispose());
        applyDialogFont(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        // An empty host is said as soon as one types; until then OK is merely not there yet.
        getButton(IDialogConstants.OK_ID).setEnabled(!draft.host.getValue().isBlank());
    }

    @Override
    protected void okPressed() {
        result = draft.client();
        super.okPressed();
    }

    private Optional<String> localPort(String text) {
        if (!draft.udp()) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            return ProfileRules.transport(Transport.UDP, 0, false, draft.peer.getValue());
        }
        return ProfileRules.port(text);
    }
}
