package org.espbench.modem.internal.wifi;

import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.station.Joined;
import org.espbench.modem.station.StationState;
import org.espbench.modem.station.StationState.Phase;

/** Reads where a station is. */
final class StateLines {

    private static final String STATUS = "STATUS:";
    private static final int DISCONNECTED = 5;

    private StateLines() {
    }

    /** {@code +CWSTATE:<n>,"<ssid>"} (2.2 and later, reference 2.2). */
    static StationState told(Answer answer) throws ModemException {
        String value = Told.value(answer, "CWSTATE");
        int comma = value.indexOf(',');
        String code = comma < 0 ? value : value.substring(0, comma);
        Phase phase = switch (Answer.number(code, -1)) {
        case 0 -> Phase.IDLE;
        case 1 -> Phase.WITHOUT_ADDRESS;
        case 2 -> Phase.JOINED;
        case 3 -> Phase.JOINING;
        case 4 -> Phase.DISCONNECTED;
        default -> throw Told.nothing(answer);
        };
        return new StationState(phase, comma < 0 ? "" : Answer.name(Answer.unquoted(value.substring(comma + 1))));
    }

    /** From the code of {@code AT+CIPSTATUS}, which is about links too, and the network that is joined (reference 4.4). */
    static StationState concluded(Answer status, Optional<Joined> joined) throws ModemException {
        int code = status.lines().stream().filter(line -> line.startsWith(STATUS)).findFirst()
                .map(line -> Integer.valueOf(Answer.number(line.substring(STATUS.length()), -1))).orElse(Integer.valueOf(-1)).intValue();
        String ssid = joined.map(Joined::ssid).orElse("");
        return switch (code) {
        case 0, 1 -> new StationState(Phase.IDLE, ssid);
        case 2, 3, 4 -> new StationState(Phase.JOINED, ssid);
        case DISCONNECTED -> new StationState(joined.isPresent() ? Phase.WITHOUT_ADDRESS : Phase.DISCONNECTED, ssid);
        default -> throw Told.nothing(status);
        };
    }
}
