package org.espbench.modem.provisioning;

/**
 * What the module announces of itself ({@code AT+MDNS}, reference 2.3).
 *
 * @param host up to 32 bytes
 * @param service up to 64 bytes, such as _iot
 * @param localPort 1 to 65535
 */
public record MdnsService(String host, String service, int localPort) {
}
