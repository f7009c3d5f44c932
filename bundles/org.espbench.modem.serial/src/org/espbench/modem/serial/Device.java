package org.espbench.modem.serial;

import java.util.Optional;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;

/**
 * One of the system's serial ports, as a library offers it: the seam below which no bytes and no lines can be seen without hardware. Settings
 * and outputs may be set before it is opened, and then are in force from the start. One thread reads while another writes; any may do the rest.
 */
interface Device {

    /** How long {@link #read} waits for its first byte. */
    int READ_MILLIS = 100;

    /** The system's name for it. */
    String path();

    /** @return false when the system doesn't open it; {@link #error()} says why */
    boolean open();

    /** Gets ready what may take a second and nobody waits for; once, after opening, on a thread of its own. */
    void prepare();

    /** The system's number for the last failure. */
    int error();

    /** Waits up to {@link #READ_MILLIS} for bytes and reads what is there; 0 when none came, negative when the device is gone. */
    int read(byte[] buffer, int offset, int length);

    /** How many bytes could be read at once; negative when the device is gone. */
    int readable();

    /** Writes all bytes; blocks until the system has taken them. How many it took; negative when the device is gone. */
    int write(byte[] bytes, int offset, int length);

    /** How many bytes written have not left yet; 0 where the system doesn't tell, negative when the device is gone. */
    int waiting();

    /** Throws away what waits in both directions. */
    void discard();

    /** @return false when the device doesn't take them; always true before it is open */
    boolean set(LineSettings line);

    /** Sets both lines in one call. Without effect where there are none. */
    void set(Outputs outputs);

    /** The raised lines; empty where there are none. */
    Set<ControlLine> control();

    /** What went wrong since {@link #prepare()}; empty where the system doesn't count. */
    Optional<LineErrors> errors();

    /** Closes it and ends reads and writes that wait. May hang in the system when the device is gone. */
    void close();
}
