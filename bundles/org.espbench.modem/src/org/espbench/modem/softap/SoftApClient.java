package org.espbench.modem.softap;

/** Somebody whom the module's access point gave an address; those with fixed addresses aren't told ({@code AT+CWLIF}, reference 2.3). */
public record SoftApClient(String ip, String mac) {
}
