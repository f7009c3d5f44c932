package org.espbench.modem.station;

/**
 * Where the radio is used ({@code AT+CWCOUNTRY}, 1.6, 1.7, 2.1 and later).
 *
 * @param fixed whether this holds even where the joined access point says otherwise
 * @param code up to 3 characters, such as CN
 * @param firstChannel 1 to 14
 * @param channels how many channels may be used, 1 to 14
 */
public record Country(boolean fixed, String code, int firstChannel, int channels) {
}
