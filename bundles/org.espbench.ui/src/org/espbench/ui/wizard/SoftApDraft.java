package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.AddressRange;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.ui.form.Values;

/** The fields about the network that the module opens. UI thread only. */
final class SoftApDraft {

    private static final int USUAL_LEASE_MINUTES = 120;

    final WritableValue<String> ssid;
    final WritableValue<Encryption> encryption;
    final WritableValue<String> password;
    final WritableValue<String> channel;
    final WritableValue<Boolean> hidden;
    final WritableValue<String> maxStations;
    final WritableValue<Boolean> ownAddress;
    final WritableValue<String> address;
    final WritableValue<String> netmask;
    final WritableValue<Boolean> ownRange;
    final WritableValue<String> first;
    final WritableValue<String> last;
    final WritableValue<String> lease;

    private final Optional<SoftApProfile> base;

    SoftApDraft(Values values, Optional<SoftApProfile> base) {
        this.base = base;
        SoftApProfile usual = base.orElseGet(() -> new SoftApProfile("ESP8266", Encryption.WPA2)); //$NON-NLS-1$
        FixedAddress own = usual.address().orElse(SoftApProfile.USUAL_ADDRESS);
        Optional<AddressRange> range = usual.range();
        ssid = values.text(usual.ssid());
        encryption = values.of(usual.encryption(), Encryption.class);
        password = values.text(""); //$NON-NLS-1$
        channel = values.number(usual.channel());
        hidden = values.flag(usual.hidden());
        maxStations = values.number(usual.maxStations());
        ownAddress = values.flag(usual.address().isPresent());
        address = values.text(own.address());
        netmask = values.text(own.netmask());
        ownRange = values.flag(range.isPresent());
        first = values.text(range.map(AddressRange::first).orElse("192.168.4.100")); //$NON-NLS-1$
        last = values.text(range.map(AddressRange::last).orElse("192.168.4.200")); //$NON-NLS-1$
        lease = values.number(range.map(AddressRange::leaseMinutes).orElse(USUAL_LEASE_MINUTES));
    }

    static boolean secured(SoftApProfile profile) {
        return profile.encryption() != Encryption.OPEN;
    }

    boolean open() {
        return encryption.getValue() == Encryption.OPEN;
    }

    /** The address the module will have in its network, as far as the fields are right. */
    FixedAddress own() {
        if (!ownAddress.getValue()) {
            return SoftApProfile.USUAL_ADDRESS;
        }
        // The module is the gateway of its network.
        return new FixedAddress(address.getValue().strip(), address.getValue().strip(), netmask.getValue().strip());
    }

    SoftApProfile profile() {
        return new SoftApProfile(ssid.getValue(), encryption.getValue(), Values.number(channel), hidden.getValue(), Values.number(maxStations),
                ownAddress.getValue() ? Optional.of(own()) : Optional.empty(),
                ownRange.getValue() ? Optional.of(new AddressRange(first.getValue().strip(), last.getValue().strip(), Values.number(lease)))
                        : Optional.empty(),
                base.map(SoftApProfile::unknown).orElse(UnknownFields.NONE));
    }
}
