package org.espbench.simulator.chip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.espbench.modem.port.LineSettings;
import org.espbench.simulator.chip.radio.Country;
import org.espbench.simulator.chip.radio.Ipv4Setting;
import org.espbench.simulator.chip.radio.Joining;
import org.espbench.simulator.chip.radio.LeaseRange;
import org.espbench.simulator.chip.radio.Network;
import org.espbench.simulator.chip.radio.SoftApSetting;
import org.espbench.simulator.chip.stack.TransLink;

/** What commands can store in flash. Text is byte for byte (ISO-8859-1). */
public final class Settings {

    /** Wi-Fi mode: 0 off, 1 station, 2 soft-AP, 3 both (reference 2.2). */
    public int mode;
    /** The network to join. */
    public Optional<Network> network = Optional.empty();
    /** Whether to join it after boot. */
    public boolean autoConnect = true;
    /** Whether the station asks for an address. */
    public boolean stationDhcp = true;
    /** Whether the soft-AP gives addresses. */
    public boolean softApDhcp = true;
    /** The station's address when it doesn't ask for one. */
    public Optional<Ipv4Setting> stationAddress = Optional.empty();
    /** The soft-AP's address. */
    public Ipv4Setting softApAddress = new Ipv4Setting("192.168.4.1", "192.168.4.1", "255.255.255.0");
    /** The station's MAC. */
    public String stationMac;
    /** The soft-AP's MAC. */
    public String softApMac;
    /** What the soft-AP calls itself. */
    public SoftApSetting softAp;
    /** The UART. */
    public LineSettings line = LineSettings.DEFAULT;
    /** {@code AT+SYSMSG} bits. */
    public int messages;
    /** Seconds between attempts to find a lost access point again; 0: none (G2). */
    public int reconnectInterval = Joining.DEFAULT.reconnect();
    /** How often that is tried; 0: without end (G2). */
    public int reconnectCount;
    /** What is passed through from boot on. */
    public Optional<TransLink> transLink = Optional.empty();
    /** Tenths of a second before pass-through connects again (G2). */
    public int passThroughPause = 1;
    /** Which addresses the soft-AP gives out; empty: the usual ones. */
    public Optional<LeaseRange> leases = Optional.empty();
    /** Whom the host wants to be asked for names; empty: the usual ones. */
    public Optional<List<String>> nameServers = Optional.empty();
    /** Whose rules for channels hold. */
    public Country country = Country.DEFAULT;

    /**
     * As delivered.
     *
     * @param number of the module, from 1 on, which its MAC addresses tell
     */
    Settings(int number, int mode) {
        this.mode = mode;
        String last = String.format("e5:%02x:%02x", 0xB0 + (number >> 8) & 0xFF, number & 0xFF);
        stationMac = "5c:cf:7f:" + last;
        softApMac = "5e:cf:7f:" + last;
        softAp = new SoftApSetting("ESP_" + last.replace(":", "").toUpperCase(Locale.ROOT), "", 1, 0, 4, false);
    }

    /** A copy that changes apart from this one; all values are immutable. */
    public Settings copy() {
        Settings copy = new Settings(1, mode);
        copy.network = network;
        copy.autoConnect = autoConnect;
        copy.stationDhcp = stationDhcp;
        copy.softApDhcp = softApDhcp;
        copy.stationAddress = stationAddress;
        copy.softApAddress = softApAddress;
        copy.stationMac = stationMac;
        copy.softApMac = softApMac;
        copy.softAp = softAp;
        copy.line = line;
        copy.messages = messages;
        copy.reconnectInterval = reconnectInterval;
        copy.reconnectCount = reconnectCount;
        copy.transLink = transLink;
        copy.passThroughPause = passThroughPause;
        copy.leases = leases;
        copy.nameServers = nameServers;
        copy.country = country;
        return copy;
    }

    /** Whether the mode has a station. */
    public boolean station() {
        return (mode & 1) != 0;
    }

    /** Whether the mode has a soft-AP. */
    public boolean softAp() {
        return (mode & 2) != 0;
    }
}
