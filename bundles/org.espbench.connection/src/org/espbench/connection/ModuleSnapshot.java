package org.espbench.connection;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.dialect.Dialect;

/**
 * The module as it was at a moment. Immutable.
 *
 * @param firmware what the module calls its firmware, for people
 * @param dialect what it speaks and can do
 * @param stationMac its MAC address as a station, if it is one and tells
 * @param softApMac its MAC address as an access point, if it is one and tells
 * @param freeMemory heap left in bytes, as {@linkplain Session#setRefresh last asked}; firmware 1.4 and later
 */
public record ModuleSnapshot(String firmware, Dialect dialect, Optional<String> stationMac, Optional<String> softApMac, OptionalInt freeMemory) {
}
