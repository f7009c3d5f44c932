package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.form.Values;
import org.espbench.ui.preference.Preferred;
import org.espbench.ui.secret.PublishedPassword;

/** The fields about the network that the module joins. UI thread only. */
final class StationDraft {

    final WritableValue<String> ssid;
    final WritableValue<Security> security;
    final WritableValue<String> password;
    final WritableValue<String> bssid;
    final WritableValue<Boolean> fixed;
    final WritableValue<String> address;
    final WritableValue<String> gateway;
    final WritableValue<String> netmask;
    final WritableValue<String> hostName;
    final WritableValue<String> attempts;
    final WritableValue<String> firstPause;
    final WritableValue<String> longestPause;

    private final Optional<StationProfile> base;

    StationDraft(Values values, Optional<StationProfile> base) {
        this.base = base;
        Optional<FixedAddress> own = base.flatMap(StationProfile::address);
        ReconnectPolicy reconnect = base.map(StationProfile::reconnect).orElseGet(Preferred::reconnect);
        ssid = values.text(base.map(StationProfile::ssid).orElse("")); //$NON-NLS-1$
        security = values.of(base.map(StationProfile::security).orElse(Security.WPA), Security.class);
        password = values.text(""); //$NON-NLS-1$
        bssid = values.text(base.flatMap(StationProfile::bssid).orElse("")); //$NON-NLS-1$
        fixed = values.flag(own.isPresent());
        address = values.text(own.map(FixedAddress::address).orElse("")); //$NON-NLS-1$
        gateway = values.text(own.map(FixedAddress::gateway).orElse("")); //$NON-NLS-1$
        netmask = values.text(own.map(FixedAddress::netmask).orElse("255.255.255.0")); //$NON-NLS-1$
        hostName = values.text(base.flatMap(StationProfile::hostName).orElse("")); //$NON-NLS-1$
        attempts = values.number(reconnect.attempts());
        firstPause = values.number(reconnect.firstPauseSeconds());
        longestPause = values.number(reconnect.longestPauseSeconds());
    }

    boolean open() {
        return security.getValue() == Security.OPEN;
    }

    StationProfile profile() {
        StationProfile before = base.orElseGet(() -> new StationProfile(ssid.getValue(), open()));
        return before.withNetwork(ssid.getValue(), security.getValue()).withBssid(filled(bssid)).withHostName(filled(hostName))
                .withAddress(fixed.getValue() ? Optional.of(address()) : Optional.empty())
                .withReconnect(new ReconnectPolicy(Values.number(attempts), Values.number(firstPause), Values.number(longestPause)));
    }

    /** The simulated network exists in the simulated air only. */
    void suggestNetwork(PortAddress port) {
        if (port.scheme().equals(PublishedPassword.SCHEME) && ssid.getValue().isEmpty()) {
            ssid.setValue(PublishedPassword.SSID);
        } else if (!port.scheme().equals(PublishedPassword.SCHEME) && ssid.getValue().equals(PublishedPassword.SSID)) {
            ssid.setValue(""); //$NON-NLS-1$
        }
    }

    private FixedAddress address() {
        return new FixedAddress(address.getValue().strip(), gateway.getValue().strip(), netmask.getValue().strip());
    }

    private static Optional<String> filled(WritableValue<String> text) {
        return text.getValue().isBlank() ? Optional.empty() : Optional.of(text.getValue().strip());
    }
}
