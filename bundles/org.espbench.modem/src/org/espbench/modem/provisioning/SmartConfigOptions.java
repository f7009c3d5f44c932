package org.espbench.modem.provisioning;

import java.util.Optional;

import org.espbench.modem.net.Security;

/**
 * How a phone tells the module its network ({@code AT+CWSTARTSMART}, reference 2.3).
 *
 * @param method by which app; empty for the firmware's own choice
 * @param leastSecurity weakest network to accept (2.x)
 */
public record SmartConfigOptions(Optional<Method> method, Optional<Security> leastSecurity) {

    /** The firmware's own choice. */
    public static final SmartConfigOptions ANY = new SmartConfigOptions(Optional.empty(), Optional.empty());

    /** What the phone speaks. */
    public enum Method {
        ESP_TOUCH(1), AIR_KISS(2), BOTH(3);

        private final int code;

        Method(int code) {
            this.code = code;
        }

        /** The number on the wire. */
        public int code() {
            return code;
        }
    }
}
