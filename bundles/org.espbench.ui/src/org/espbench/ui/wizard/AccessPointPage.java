package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.Security;
import org.espbench.modem.station.Sighting;
import org.espbench.ui.Ids;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.form.PasswordField;
import org.espbench.ui.scan.ScanTable;

/** The network that the module joins, chosen from what it hears or typed. */
final class AccessPointPage extends FormPage {

    private final Draft draft;

    AccessPointPage(Draft draft) {
        super("network", draft.values, Messages.networkTitle, Messages.networkDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        Text ssid = fields.textBesideButton(area, "ssid", Messages.ssid, draft.station.ssid, joining(ProfileRules::ssid)); //$NON-NLS-1$
        Button scan = new Button(area, SWT.PUSH);
        scan.setText(Messages.scan);
        scan.setData(Ids.WIDGET, "scan"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().applyTo(scan);
        Combo security = fields.choice(area, "security", Messages.security, Security.class, draft.station.security, List.of(Security.values()), Words::of); //$NON-NLS-1$
        PasswordField password = new PasswordField(area, fields, "password", draft.station.password, this::password); //$NON-NLS-1$
        Label note = Fields.note(area, "passwordNote"); //$NON-NLS-1$
        Text bssid = fields.text(area, "bssid", Messages.bssid, draft.station.bssid, joining(ifFilled(ProfileRules::bssid))); //$NON-NLS-1$
        bssid.setMessage(Messages.bssidHint);
        ScanTable table = new ScanTable(area, this::take);
        scan.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> scan(table)));
        fields.when(draft::joins, ssid, security, scan, bssid);
        fields.adjust(() -> {
            password.setEnabled(draft.needsStationPassword());
            password.setHint(draft.keepsStationPassword() ? Messages.passwordKept : ""); //$NON-NLS-1$
            table.setEnabled(draft.joins());
            note.setText(note());
        });
    }

    private void scan(ScanTable table) {
        table.clear();
        Visit.make(this, new ScanRun(draft.device.port.getValue(), draft.device.line(), one -> UiDoor.post(() -> table.add(one))));
    }

    /** The chosen access point; any radio of that name will do, until the user says otherwise. */
    private void take(Sighting one) {
        if (!one.ssid().isEmpty()) {
            draft.station.ssid.setValue(one.ssid());
        }
        switch (one.security()) {
            case OPEN -> draft.station.security.setValue(Security.OPEN);
            case WEP -> draft.station.security.setValue(Security.WEP);
            case WPA, WPA2, WPA_WPA2, WPA3, WPA2_WPA3 -> draft.station.security.setValue(Security.WPA);
            case WPA2_ENTERPRISE, UNKNOWN -> {
                // Nothing that is known of it helps to choose.
            }
        }
    }

    private Optional<String> password(String text) {
        if (!draft.needsStationPassword() || text.isEmpty() && draft.keepsStationPassword()) {
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.of(Messages.passwordEmpty)
                : ProfileRules.stationPassword(draft.station.security.getValue(), text.toCharArray());
    }

    private String note() {
        if (draft.station.open()) {
            return Messages.noteOpen;
        }
        return draft.published() ? Messages.notePublished : Messages.noteStored;
    }

    private Function<String, Optional<String>> joining(Function<String, Optional<String>> rule) {
        return text -> draft.joins() ? rule.apply(text) : Optional.empty();
    }

    static Function<String, Optional<String>> ifFilled(Function<String, Optional<String>> rule) {
        return text -> text.isBlank() ? Optional.empty() : rule.apply(text.strip());
    }
}
