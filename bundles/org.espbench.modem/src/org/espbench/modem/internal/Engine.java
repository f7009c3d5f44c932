package org.espbench.modem.internal;
import org.espbench.modem.Modem; import org.espbench.modem.port.Port; import org.espbench.modem.time.Time;
public final class Engine { public static Modem start(Port p, Time t) { throw new UnsupportedOperationException(); } }
