package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Use;
import org.espbench.ui.form.Values;
import org.espbench.ui.preference.Preferred;
import org.espbench.ui.secret.PublishedPassword;

/**
 * What the wizard's fields hold, in one part for each page: the model the pages are bound to. What has no field is kept as it was. UI thread
 * only.
 */
final class Draft {

    final Values values = new Values();
    final DeviceDraft device;
    final ModeDraft mode;
    final StationDraft station;
    final SoftApDraft softAp;
    final ServicesDraft services;

    private final ConnectionProfile base;
    private final boolean editing;

    private Draft(ConnectionProfile base, boolean editing) {
        this.base = base;
        this.editing = editing;
        device = new DeviceDraft(values, base);
        mode = new ModeDraft(values, base);
        station = new StationDraft(values, base.station());
        softAp = new SoftApDraft(values, base.softAp());
        services = new ServicesDraft(values, base, !editing);
        device.port.addValueChangeListener(event -> station.suggestNetwork(event.diff.getNewValue()));
    }

    /** A new profile as preferred; unless told otherwise the simulated module in its own network, so that the first Finish already works. */
    static Draft fresh(String name) {
        Draft fresh = new Draft(Preferred.fresh(name), false);
        fresh.mode.mode.setValue(Mode.STATION);
        return fresh;
    }

    static Draft of(ConnectionProfile profile) {
        return new Draft(profile, true);
    }

    /** The connection as it was when its editing began; nothing for a new one. */
    Optional<ConnectionProfile> before() {
        return editing ? Optional.of(base) : Optional.empty();
    }

    boolean editing() {
        return editing;
    }

    /** Whether the network is the simulated one, whose password is published. */
    boolean published() {
        return PublishedPassword.of(device.port.getValue(), station.ssid.getValue()).isPresent();
    }

    boolean joins() {
        return mode.mode.getValue().station();
    }

    boolean opensNetwork() {
        return mode.mode.getValue().softAp();
    }

    /** Whether the module is driven, and not only listened to. */
    boolean drives() {
        return mode.mode.getValue() != Mode.LISTEN;
    }

    /** Whether the password of the joined network has to come from the secret store. */
    boolean needsStationPassword() {
        return joins() && !station.open() && !published();
    }

    /** Whether that password has probably been stored before; leaving the field empty then keeps it. */
    boolean keepsStationPassword() {
        return editing && base.station().filter(before -> !before.open()).isPresent()
                && PublishedPassword.of(base.port(), base.station().get().ssid()).isEmpty();
    }

    /** Whether the network that the module opens has a password. */
    boolean needsSoftApPassword() {
        return opensNetwork() && !softAp.open();
    }

    /** Whether that password has probably been stored before. */
    boolean keepsSoftApPassword() {
        return editing && base.softAp().filter(SoftApDraft::secured).isPresent();
    }

    /**
     * The profile as the fields have it.
     *
     * @throws IllegalArgumentException when a field is wrong; the pages don't let Finish through then
     */
    ConnectionProfile profile() {
        ConnectionProfile profile = base.withServer(Optional.empty()).withClients(List.of())
                .withName(device.name.getValue().strip()).withPort(device.port.getValue(), device.line())
                .withUse(drives() ? Use.DRIVE : Use.LISTEN)
                .withStation(joins() ? Optional.of(station.profile()) : Optional.empty())
                .withSoftAp(opensNetwork() ? Optional.of(softAp.profile()) : Optional.empty())
                .withReception(mode.reception.getValue()).withStartUp(mode.startUp());
        return drives() ? profile.withClients(services.clients.getValue().all()).withServer(services.server()) : profile;
    }
}
