package org.espbench.ui.wizard;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.form.Numbers;

/** Whom the module connects to, and what it serves. */
final class ServicesPage extends FormPage {

    private final Draft draft;

    ServicesPage(Draft draft) {
        super("services", draft.values, Messages.servicesTitle, Messages.servicesDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        ServicesDraft services = draft.services;
        Group clients = Fields.group(area, Messages.clientGroup);
        new ClientTable(clients, services.clients);
        Group server = Fields.group(area, Messages.serverGroup);
        Button has = fields.check(server, "hasServer", Messages.hasServer, services.hasServer); //$NON-NLS-1$
        Text port = fields.text(server, "serverPort", Messages.serverPort, services.serverPort, serving(ProfileRules::port)); //$NON-NLS-1$
        Text most = fields.text(server, "maxConnections", Messages.maxConnections, services.maxConnections, //$NON-NLS-1$
                Numbers.from(1, ConnectionProfile.MAX_LINKS, services.hasServer::getValue));
        Text idle = fields.text(server, "idleSeconds", Messages.idleSeconds, services.idleSeconds, //$NON-NLS-1$
                Numbers.from(0, ServerProfile.MAX_IDLE_SECONDS, services.hasServer::getValue));
        DataField.make(server, fields, "serverData", services.serverData, services.hasServer::getValue); //$NON-NLS-1$
        fields.when(services.hasServer::getValue, port, most, idle);
        fields.when(draft::drives, has);
        fields.rule(() -> ProfileRules.links(services.clients.getValue().all().size(), services.hasServer.getValue()));
        fields.rule(() -> ProfileRules.oneTls(services.clients.getValue().all()));
    }

    private Function<String, Optional<String>> serving(Function<String, Optional<String>> rule) {
        return text -> draft.services.hasServer.getValue() ? rule.apply(text) : Optional.empty();
    }
}
