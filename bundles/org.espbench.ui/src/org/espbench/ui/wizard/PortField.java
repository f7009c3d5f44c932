package org.espbench.ui.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortOffer;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.form.Fields;
import org.espbench.ui.preference.Scheme;

/** The field for a port: ports that exist now to choose from, found in the background, and any address to be typed. UI thread only. */
final class PortField {

    private static final long AGAIN_MS = 1500;

    private final Combo combo;
    private final Job looking;
    private List<PortOffer> last = List.of();
    /** The kind of port to choose when one is found, while nobody has chosen another. */
    private final Optional<Scheme> preferred;
    private final String begun;
    private boolean looked;
    /** By the text in the list. */
    private Map<String, PortAddress> offered = Map.of();

    /** @param preferred the kind of port that is chosen as soon as one is found, unless another was chosen by then */
    PortField(Composite parent, Fields fields, WritableValue<PortAddress> value, Optional<Scheme> preferred) {
        this.preferred = preferred;
        Fields.label(parent, Messages.port);
        combo = new Combo(parent, SWT.DROP_DOWN);
        Fields.place(combo, "port", Fields.COLUMNS - 2); //$NON-NLS-1$
        fields.bind(WidgetProperties.text().observe(combo), value, this::objection, this::read, PortAddress::toString);
        begun = combo.getText();

        Button refresh = new Button(parent, SWT.PUSH);
        refresh.setText(Messages.refresh);
        refresh.setData(Ids.WIDGET, "refreshPorts"); //$NON-NLS-1$
        refresh.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> search()));
        GridDataFactory.fillDefaults().applyTo(refresh);
        looking = Job.createSystem(Messages.searchingPorts, (ICoreRunnable) monitor -> {
            List<PortOffer> offers = Connections.get().ports().offers();
            UiDoor.post(() -> offer(offers));
        });
        combo.addDisposeListener(event -> looking.cancel());
        search();
    }

    private void search() {
        looking.schedule();
    }

    private void offer(List<PortOffer> offers) {
        if (combo.isDisposed()) {
            return;
        }
        // So that an adapter appears here when it is plugged in, without a button.
        looking.schedule(AGAIN_MS);
        if (offers.equals(last)) {
            return;
        }
        last = offers;
        Optional<PortAddress> chosen = objection(combo.getText()).isEmpty() ? Optional.of(read(combo.getText())) : Optional.empty();
        Map<String, PortAddress> byText = new LinkedHashMap<>();
        for (PortOffer offer : offers) {
            // Today's name is for reading; what is remembered is what finds the adapter again.
            byText.put(text(offer), offer.identity());
        }
        offered = byText;
        String before = combo.getText();
        combo.setItems(byText.keySet().toArray(String[]::new));
        combo.setText(first(before).orElseGet(() -> chosen.map(this::write).orElse(before)));
    }

    /** The list's first port of the preferred kind, the first time that ports are found, where something is still as it was. */
    private Optional<String> first(String now) {
        boolean untouched = !looked && now.equals(begun);
        looked = true;
        return !untouched || preferred.isEmpty() || preferred.get() == Scheme.SIM ? Optional.empty()
                : offered.entrySet().stream().filter(entry -> entry.getValue().scheme().equals(preferred.get().text())).map(Map.Entry::getKey).findFirst();
    }

    private Optional<String> objection(String text) {
        if (text.isBlank()) {
            return Optional.of(Messages.portEmpty);
        }
        try {
            read(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getLocalizedMessage());
        }
    }

    private PortAddress read(String text) {
        PortAddress known = offered.get(text);
        return known == null ? PortAddress.parse(text.strip()) : known;
    }

    private String write(PortAddress address) {
        return offered.entrySet().stream().filter(entry -> entry.getValue().equals(address)).map(Map.Entry::getKey).findFirst()
                .orElseGet(address::toString);
    }

    private static String text(PortOffer offer) {
        return offer.description().isEmpty() ? offer.address().toString() : NLS.bind(Messages.portOffer, offer.description(), offer.address());
    }
}
