package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.AddressRange;
import org.espbench.connection.profile.AddressRules;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.form.PasswordField;
import org.espbench.ui.form.Numbers;

/** The network that the module opens. */
final class SoftApPage extends FormPage {

    private final Draft draft;

    SoftApPage(Draft draft) {
        super("softAp", draft.values, Messages.softApTitle, Messages.softApDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        SoftApDraft softAp = draft.softAp;
        Text ssid = fields.text(area, "softApSsid", Messages.ssid, softAp.ssid, when(draft::opensNetwork, ProfileRules::ssid)); //$NON-NLS-1$
        Combo encryption = fields.choice(area, "encryption", Messages.security, Encryption.class, softAp.encryption, List.of(Encryption.values()), Words::of); //$NON-NLS-1$
        PasswordField password = new PasswordField(area, fields, "softApPassword", softAp.password, this::password); //$NON-NLS-1$
        Text channel = fields.text(area, "channel", Messages.channel, softAp.channel, //$NON-NLS-1$
                Numbers.from(1, SoftApProfile.MAX_CHANNEL, draft::opensNetwork));
        Text most = fields.text(area, "maxStations", Messages.maxStations, softAp.maxStations, //$NON-NLS-1$
                Numbers.from(1, SoftApProfile.MAX_STATIONS, draft::opensNetwork));
        Button hidden = fields.check(area, "hidden", Messages.hidden, softAp.hidden); //$NON-NLS-1$
        Group address = Fields.group(area, Messages.addressGroup);
        Button own = fields.check(address, "ownAddress", Messages.ownAddress, softAp.ownAddress); //$NON-NLS-1$
        Text ip = fields.text(address, "softApAddress", Messages.address, softAp.address, when(this::hasAddress, this::address)); //$NON-NLS-1$
        Text mask = fields.text(address, "softApNetmask", Messages.netmask, softAp.netmask, //$NON-NLS-1$
                when(this::hasAddress, text -> AddressRules.netmask(text.strip())));
        Button ownRange = fields.check(address, "ownRange", Messages.ownRange, softAp.ownRange); //$NON-NLS-1$
        Text first = fields.text(address, "rangeFirst", Messages.rangeFirst, softAp.first, //$NON-NLS-1$
                when(this::hasRange, text -> AddressRules.dotted(text.strip())));
        Text last = fields.text(address, "rangeLast", Messages.rangeLast, softAp.last, when(this::hasRange, this::last)); //$NON-NLS-1$
        Text lease = fields.text(address, "lease", Messages.lease, softAp.lease, //$NON-NLS-1$
                Numbers.from(1, AddressRange.MAX_LEASE_MINUTES, this::hasRange));
        fields.when(draft::opensNetwork, ssid, encryption, channel, most, hidden, own, ownRange);
        fields.when(this::hasAddress, ip, mask);
        fields.when(this::hasRange, first, last, lease);
        fields.adjust(() -> {
            password.setEnabled(draft.needsSoftApPassword());
            password.setHint(draft.keepsSoftApPassword() ? Messages.passwordKept : ""); //$NON-NLS-1$
        });
    }

    private boolean hasAddress() {
        return draft.opensNetwork() && draft.softAp.ownAddress.getValue();
    }

    private boolean hasRange() {
        return draft.opensNetwork() && draft.softAp.ownRange.getValue();
    }

    private static Function<String, Optional<String>> when(BooleanSupplier condition, Function<String, Optional<String>> rule) {
        return text -> condition.getAsBoolean() ? rule.apply(text) : Optional.empty();
    }

    private Optional<String> password(String text) {
        if (!draft.needsSoftApPassword() || text.isEmpty() && draft.keepsSoftApPassword()) {
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.of(Messages.softApPasswordEmpty)
                : ProfileRules.softApPassword(draft.softAp.encryption.getValue(), text.toCharArray());
    }

    private Optional<String> address(String text) {
        String mask = draft.softAp.netmask.getValue().strip();
        return AddressRules.dotted(text.strip())
                .or(() -> AddressRules.netmask(mask).isPresent() ? Optional.empty() : AddressRules.host(text.strip(), mask));
    }

    private Optional<String> last(String text) {
        String first = draft.softAp.first.getValue().strip();
        Optional<String> form = AddressRules.dotted(text.strip());
        if (form.isPresent() || AddressRules.dotted(first).isPresent()) {
            return form;
        }
        return AddressRules.range(first, text.strip()).or(() -> {
            try {
                FixedAddress own = draft.softAp.own();
                return AddressRules.rangeOf(own, first, text.strip());
            } catch (IllegalArgumentException e) {
                // Its own field says what is wrong with the address.
                return Optional.empty();
            }
        });
    }
}
