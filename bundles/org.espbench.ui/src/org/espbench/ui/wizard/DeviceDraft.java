package org.espbench.ui.wizard;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.StopBits;
import org.espbench.ui.form.Values;

/** The fields about the port and its line. UI thread only. */
final class DeviceDraft {

    final WritableValue<String> name;
    final WritableValue<PortAddress> port;
    final WritableValue<Integer> baud;
    final WritableValue<Integer> dataBits;
    final WritableValue<StopBits> stopBits;
    final WritableValue<Parity> parity;
    final WritableValue<FlowControl> flow;

    DeviceDraft(Values values, ConnectionProfile base) {
        LineSettings line = base.line();
        name = values.text(base.name());
        port = values.of(base.port(), PortAddress.class);
        baud = values.of(line.baud(), Integer.class);
        dataBits = values.of(line.dataBits(), Integer.class);
        stopBits = values.of(line.stopBits(), StopBits.class);
        parity = values.of(line.parity(), Parity.class);
        flow = values.of(line.flow(), FlowControl.class);
    }

    LineSettings line() {
        return new LineSettings(baud.getValue(), dataBits.getValue(), stopBits.getValue(), parity.getValue(), flow.getValue());
    }

    /** Takes over what a module was found to speak. */
    void line(LineSettings found) {
        baud.setValue(found.baud());
        dataBits.setValue(found.dataBits());
        stopBits.setValue(found.stopBits());
        parity.setValue(found.parity());
        flow.setValue(found.flow());
    }
}
