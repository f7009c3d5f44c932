package org.espbench.modem.provisioning;

/** How far SmartConfig has come (reference 2.3). */
public sealed interface SmartConfigStep {

    /** The module listens for a phone. */
    record Listening() implements SmartConfigStep {
    }

    /** A phone was heard. @param type what it speaks, such as ESPTOUCH or AIRKISS */
    record PhoneHeard(String type) implements SmartConfigStep {
    }

    /** The phone has told network and password; the password is given to nobody. @param ssid empty when not told yet */
    record NetworkTold(String ssid) implements SmartConfigStep {
    }

    /** The module is associated with that network. */
    record Associated() implements SmartConfigStep {
    }

    /** It has an address there. */
    record AddressObtained() implements SmartConfigStep {
    }

    /** The module says that it is done; the phone still has to hear of it. */
    record Connected() implements SmartConfigStep {
    }
}
