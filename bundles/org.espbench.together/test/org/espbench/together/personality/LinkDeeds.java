package org.espbench.together.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.together.personality.Scene.BUDGET;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.Tls;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.PreSharedKey;

/** What concerns links and can be set without one. */
final class LinkDeeds {

    private LinkDeeds() {
    }

    static List<Deed> all() {
        return List.of(
                Deed.of("tell the TLS client names, protocols and a key", scene -> {
                    Tls tls = scene.modem.tls();
                    tls.setCommonName("bench.test", BUDGET);
                    tls.setServerName("www.bench.test", BUDGET);
                    tls.setProtocols(List.of("h2", "http/1.1"), BUDGET);
                    tls.setProtocols(List.of(), BUDGET);
                    tls.setPreSharedKey(new PreSharedKey("only the two know".toCharArray(), "bench"), BUDGET);
                }, Ability.SSL_NAMES),
                Deed.of("ask for the server", scene -> {
                    assertThat(scene.modem.servedPort(BUDGET)).isEmpty();
                }, Ability.SERVER_QUERY),
                Deed.of("wait before pass-through connects again", scene -> {
                    scene.modem.setPassThroughPause(Duration.ofSeconds(2), BUDGET);
                    assertThat(scene.modem.passThroughPause(BUDGET)).isEqualTo(Duration.ofSeconds(2));
                }, Ability.PASS_THROUGH_RECONNECT));
    }
}
