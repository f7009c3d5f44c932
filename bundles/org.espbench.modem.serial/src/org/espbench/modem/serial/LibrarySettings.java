package org.espbench.modem.serial;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;

import com.fazecast.jSerialComm.SerialPort;

/** Line settings in the library's numbers. */
final class LibrarySettings {

    private LibrarySettings() {
    }

    /** All but flow control. False when the device doesn't take them; always true before the port is open. */
    static boolean apply(SerialPort port, LineSettings line) {
        int stopBits = switch (line.stopBits()) {
        case ONE -> SerialPort.ONE_STOP_BIT;
        case ONE_AND_A_HALF -> SerialPort.ONE_POINT_FIVE_STOP_BITS;
        case TWO -> SerialPort.TWO_STOP_BITS;
        };
        int parity = switch (line.parity()) {
        case NONE -> SerialPort.NO_PARITY;
        case ODD -> SerialPort.ODD_PARITY;
        case EVEN -> SerialPort.EVEN_PARITY;
        };
        return port.setComPortParameters(line.baud(), line.dataBits(), stopBits, parity);
    }

    /** The settings count lines as the module does; its RTS is our CTS. */
    static int flow(FlowControl flow) {
        return switch (flow) {
        case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
        case RTS -> SerialPort.FLOW_CONTROL_CTS_ENABLED;
        case CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED;
        case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
        };
    }
}
