package org.espbench.modem.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;

import org.espbench.modem.time.Time;

/** The kinds of port that are known, by scheme. Immutable; safe for use by any thread. */
public final class Ports {

    private final List<PortProvider> providers;

    /** Knows these providers; of two with one scheme the first wins. */
    public Ports(Collection<? extends PortProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** The providers on a plain JVM's class path; in OSGi they are services instead. */
    public static Ports onClassPath() {
        List<PortProvider> found = new ArrayList<>();
        ServiceLoader.load(PortProvider.class, Ports.class.getClassLoader()).forEach(found::add);
        return new Ports(found);
    }

    /** The known schemes. */
    public List<String> schemes() {
        return providers.stream().map(PortProvider::scheme).distinct().sorted().toList();
    }

    /**
     * Opens a port; may block for seconds.
     *
     * @throws PortException.Absent when nobody knows the scheme, or as the provider says
     * @throws PortException as the provider says
     */
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        for (PortProvider provider : providers) {
            if (provider.scheme().equals(address.scheme())) {
                return provider.open(address, line, time);
            }
        }
        throw new PortException.Absent(address, address + ": ports of the kind \"" + address.scheme() + "\" are not installed; known are "
                + String.join(", ", schemes()), null);
    }

    /** The ports that can be offered to the user now, of all kinds; may block for a second per kind. */
    public List<PortOffer> offers() {
        return providers.stream().flatMap(provider -> provider.offers().stream()).toList();
    }
}
