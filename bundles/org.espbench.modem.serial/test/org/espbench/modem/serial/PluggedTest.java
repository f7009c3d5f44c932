package org.espbench.modem.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.UsbAdapter;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;

/** Adapters found again by what they are. */
class PluggedTest {

    private static final Plugged BUILT_IN = new Plugged("/dev/ttyS0", "Physical Port S0", Optional.empty());
    private static final Plugged CH340 = usb("/dev/ttyUSB0", 0x1a86, 0x7523, "", "1-1.4");
    private static final Plugged OTHER_CH340 = usb("/dev/ttyUSB1", 0x1a86, 0x7523, "", "1-1.2");
    private static final Plugged CP2102 = usb("/dev/ttyUSB2", 0x10c4, 0xea60, "0001", "1-2");
    private static final Plugged CLONE = usb("/dev/ttyUSB3", 0x10c4, 0xea60, "0001", "1-3");
    private static final Plugged FTDI = usb("COM9", 0x0403, 0x6001, "A5 0/3@2X", "2-1");

    @Test
    void anOfferSaysWhatThePortHangsOn() {
        PortOffer offer = Plugged.offers(List.of(FTDI)).get(0);
        assertThat(offer.address()).hasToString("serial:COM9");
        assertThat(offer.description()).isEqualTo("adapter (USB 0403:6001)");
        assertThat(offer.adapter()).contains(new UsbAdapter(0x0403, 0x6001, "A5 0/3@2X", "2-1"));
        assertThat(offer.identity()).hasToString("serial:usb/0403:6001/A5%200/3@2X");
        assertThat(Plugged.offers(List.of(BUILT_IN)).get(0)).isEqualTo(new PortOffer(PortAddress.of("serial", "/dev/ttyS0"), "Physical Port S0"));
    }

    @Test
    void anIdentityNamesThePlaceOnlyWhereTheSerialNumberDoesNotDo() {
        assertThat(Plugged.offers(List.of(CH340, OTHER_CH340, CP2102, FTDI))).extracting(offer -> offer.identity().rest()).containsExactly(
                "usb/1a86:7523@1-1.4", "usb/1a86:7523@1-1.2", "usb/10c4:ea60/0001", "usb/0403:6001/A5 0/3@2X");
        assertThat(Plugged.offers(List.of(CP2102, CLONE))).extracting(offer -> offer.identity().rest()).containsExactly(
                "usb/10c4:ea60/0001@1-2", "usb/10c4:ea60/0001@1-3");
        assertThat(Plugged.offers(List.of(usb("COM3", 0x1a86, 0x7523, "", "")))).extracting(offer -> offer.identity().rest())
                .containsExactly("COM3");
    }

    @Test
    void everyIdentityFindsItsPortAgainUnderAnotherName() throws Exception {
        List<Plugged> all = List.of(CH340, OTHER_CH340, CP2102, CLONE, FTDI);
        List<Plugged> renamed = all.stream().map(port -> new Plugged(port.name() + "x", port.description(), port.adapter())).toList();
        List<PortOffer> offers = Plugged.offers(all);
        for (int i = 0; i < offers.size(); i++) {
            PortAddress identity = PortAddress.parse(offers.get(i).identity().toString());
            assertThat(Plugged.find(identity, UsbIdentity.parse(identity.rest()).orElseThrow(), renamed)).isEqualTo(renamed.get(i));
        }
    }

    @Test
    void oneThatIsNotThereAndOneThatSeveralHaveAreToldInWords() throws Exception {
        List<Plugged> all = List.of(CH340, OTHER_CH340, BUILT_IN);
        assertThatThrownBy(() -> find("usb/0403:6001", all)).isInstanceOf(PortException.Absent.class).hasMessageContaining("/dev/ttyUSB0");
        assertThatThrownBy(() -> find("usb/1a86:7523", all)).isInstanceOf(PortException.Refused.class)
                .hasMessageContaining("serial:usb/1a86:7523@1-1.4 (now /dev/ttyUSB0)").hasMessageContaining("serial:usb/1a86:7523@1-1.2");
        assertThat(find("usb/1A86:7523", List.of(OTHER_CH340, CP2102))).isEqualTo(OTHER_CH340);
    }

    @Test
    void identitiesAreReadAsTheyAreWritten() {
        for (String text : List.of("usb/1a86:7523", "usb/1a86:7523/A/B:C", "usb/1a86:7523@1-1.4", "usb/10c4:ea60/0001@12-3", "usb/0403:6001/a@b")) {
            assertThat(UsbIdentity.parse(text).orElseThrow()).hasToString(text);
        }
        for (String text : List.of("usb/1a86", "usb/1a86:75230", "usb/wxyz:7523", "usb/1a86:7523/", "usb/1a86:7523@", "usb/1a86:7523@x", "usb/")) {
            assertThat(UsbIdentity.parse(text)).as(text).isEmpty();
            assertThatThrownBy(() -> new SerialPorts().open(PortAddress.of("serial", text), LineSettings.DEFAULT,
                    Time.real())).isInstanceOf(PortException.Refused.class).hasMessageContaining("usb/VVVV:PPPP");
        }
    }

    private static Plugged find(String identity, List<Plugged> all) throws PortException {
        return Plugged.find(PortAddress.of("serial", identity), UsbIdentity.parse(identity).orElseThrow(), all);
    }

    private static Plugged usb(String name, int vendor, int product, String serial, String location) {
        return new Plugged(name, "adapter", Optional.of(new UsbAdapter(vendor, product, serial, location)));
    }
}
