package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.form.Numbers;
import org.espbench.ui.preference.Preferred;

/** First page: which module, on which port, at which rate; and the search for it. */
final class DevicePage extends FormPage {

    private final Draft draft;

    /** 74880 and 76800: the chip's boot log with a 26 MHz crystal, and an early firmware's default (reference 1.1). */
    private static final String[] USUAL_RATES = {"9600", "57600", "74880", "76800", "115200", "230400", "460800", "921600"}; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
    private static final int FEWEST_BITS = 5;
    private static final int MOST_BITS = 8;
    private static final int REPORT_LINES = 5;

    DevicePage(Draft draft) {
        super("device", draft.values, Messages.deviceTitle, Messages.deviceDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        fields.text(area, "name", Messages.name, draft.device.name, ProfileRules::name); //$NON-NLS-1$
        new PortField(area, fields, draft.device.port, draft.editing() ? Optional.empty() : Optional.of(Preferred.scheme()));
        Fields.label(area, Messages.baud);
        Combo baud = new Combo(area, SWT.DROP_DOWN);
        baud.setItems(USUAL_RATES);
        Fields.place(baud, "baud", Fields.COLUMNS - 2); //$NON-NLS-1$
        fields.bind(WidgetProperties.text().observe(baud), draft.device.baud, DevicePage::rate, text -> Integer.valueOf(text.strip()), String::valueOf);
        Button find = new Button(area, SWT.PUSH);
        find.setText(Messages.findModule);
        find.setData(Ids.WIDGET, "findModule"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().applyTo(find);
        line(area, fields);
        Text report = report(area);
        find.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> find(report)));
    }

    private void line(Composite area, Fields fields) {
        Group line = Fields.group(area, Messages.lineGroup);
        fields.choice(line, "dataBits", Messages.dataBits, Integer.class, draft.device.dataBits, //$NON-NLS-1$
                IntStream.rangeClosed(FEWEST_BITS, MOST_BITS).boxed().toList(), String::valueOf);
        fields.choice(line, "parity", Messages.parity, Parity.class, draft.device.parity, List.of(Parity.values()), Words::of); //$NON-NLS-1$
        fields.choice(line, "stopBits", Messages.stopBits, StopBits.class, draft.device.stopBits, List.of(StopBits.values()), Words::of); //$NON-NLS-1$
        fields.choice(line, "flow", Messages.flow, FlowControl.class, draft.device.flow, List.of(FlowControl.values()), Words::of); //$NON-NLS-1$
    }

    /** A read-only text, so that what the search says can be copied into a question to others. */
    private static Text report(Composite area) {
        Text report = new Text(area, SWT.WRAP | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL);
        report.setBackground(area.getBackground());
        report.setText(Messages.findHint);
        report.setData(Ids.WIDGET, "report"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).grab(true, true)
                .hint(SWT.DEFAULT, report.getLineHeight() * REPORT_LINES).applyTo(report);
        return report;
    }

    private void find(Text report) {
        FindRun search = new FindRun(draft.device.port.getValue(), draft.device.line());
        Visit.make(this, search).ifPresent(result -> {
            report.setText(result.text());
            result.line().ifPresent(draft.device::line);
        });
    }

    private static Optional<String> rate(String text) {
        return Numbers.within(text, LineSettings.MIN_BAUD, LineSettings.MAX_BAUD) ? Optional.empty()
                : Optional.of(NLS.bind(Messages.baudRange, Integer.toString(LineSettings.MIN_BAUD), Integer.toString(LineSettings.MAX_BAUD)));
    }
}
