package org.espbench.ui.wizard;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.AddressRules;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.form.Numbers;

/** How the module behaves in the network that it joins: address, name, coming back. */
final class StationPage extends FormPage {

    private final Draft draft;

    StationPage(Draft draft) {
        super("station", draft.values, Messages.stationTitle, Messages.stationDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        Group address = Fields.group(area, Messages.addressGroup);
        Button fixed = fields.check(address, "fixed", Messages.fixed, draft.station.fixed); //$NON-NLS-1$
        Text ip = fields.text(address, "address", Messages.address, draft.station.address, fixed(this::address)); //$NON-NLS-1$
        Text gateway = fields.text(address, "gateway", Messages.gateway, draft.station.gateway, fixed(this::gateway)); //$NON-NLS-1$
        Text netmask = fields.text(address, "netmask", Messages.netmask, draft.station.netmask, fixed(text -> AddressRules.netmask(text.strip()))); //$NON-NLS-1$
        Text name = fields.text(area, "hostName", Messages.hostName, draft.station.hostName, //$NON-NLS-1$
                text -> draft.joins() ? AccessPointPage.ifFilled(ProfileRules::hostName).apply(text) : Optional.empty());
        name.setMessage(Messages.hostNameHint);
        Group reconnect = Fields.group(area, Messages.reconnectGroup);
        Text attempts = fields.text(reconnect, "attempts", Messages.attempts, draft.station.attempts, //$NON-NLS-1$
                Numbers.from(0, ReconnectPolicy.MAX_ATTEMPTS, draft::joins));
        Text first = fields.text(reconnect, "firstPause", Messages.firstPause, draft.station.firstPause, //$NON-NLS-1$
                Numbers.from(1, ReconnectPolicy.MAX_PAUSE_SECONDS, draft::joins));
        Text longest = fields.text(reconnect, "longestPause", Messages.longestPause, draft.station.longestPause, this::longest); //$NON-NLS-1$
        fields.when(draft::joins, fixed, name, attempts, first, longest);
        fields.when(this::wantsFixed, ip, gateway, netmask);
    }

    private boolean wantsFixed() {
        return draft.joins() && draft.station.fixed.getValue();
    }

    private Function<String, Optional<String>> fixed(Function<String, Optional<String>> rule) {
        return text -> wantsFixed() ? rule.apply(text) : Optional.empty();
    }

    private Optional<String> address(String text) {
        String mask = draft.station.netmask.getValue().strip();
        return AddressRules.dotted(text.strip())
                .or(() -> AddressRules.netmask(mask).isPresent() ? Optional.empty() : AddressRules.host(text.strip(), mask));
    }

    private Optional<String> gateway(String text) {
        String mask = draft.station.netmask.getValue().strip();
        String own = draft.station.address.getValue().strip();
        return AddressRules.dotted(text.strip()).or(() -> AddressRules.netmask(mask).isPresent() || AddressRules.dotted(own).isPresent()
                ? Optional.empty() : AddressRules.sameSubnet(own, text.strip(), mask));
    }

    private Optional<String> longest(String text) {
        String first = draft.station.firstPause.getValue();
        int lowest = Numbers.within(first, 1, ReconnectPolicy.MAX_PAUSE_SECONDS) ? Integer.parseInt(first.strip()) : 1;
        return Numbers.from(lowest, ReconnectPolicy.MAX_PAUSE_SECONDS, draft::joins).apply(text);
    }
}
