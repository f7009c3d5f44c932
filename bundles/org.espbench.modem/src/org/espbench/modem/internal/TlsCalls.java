package org.espbench.modem.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.Tls;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.PreSharedKey;
import org.espbench.modem.time.Deadline;

/** The settings of the module's TLS client, which it keeps by link; they are made for all at once. */
final class TlsCalls implements Tls {

    private final Channel channel;
    private final Talk talk;
    private final Linking linking;
    private final Identity identity;

    TlsCalls(Channel channel, Talk talk, Linking linking, Identity identity) {
        this.channel = channel;
        this.talk = talk;
        this.linking = linking;
        this.identity = identity;
    }

    @Override
    public void setCommonName(String name, Duration budget) throws ModemException {
        set(() -> encoder().sslCommonName(name), budget);
    }

    @Override
    public void setServerName(String name, Duration budget) throws ModemException {
        set(() -> encoder().sslServerName(name), budget);
    }

    @Override
    public void setProtocols(List<String> names, Duration budget) throws ModemException {
        set(() -> encoder().sslProtocols(names), budget);
    }

    @Override
    public void setPreSharedKey(PreSharedKey key, Duration budget) throws ModemException {
        char[] secret = key.key();
        try {
            set(() -> encoder().sslKey(secret, key.hint()), budget);
        } finally {
            Arrays.fill(secret, '*');
        }
    }

    private LinkEncoder encoder() {
        return identity.linkEncoder();
    }

    private void set(Failures.Encoding encoding, Duration budget) throws ModemException {
        identity.require(Ability.SSL_NAMES);
        AtCommand command = Failures.encoded(encoding);
        Deadline deadline = Deadline.in(channel.time(), budget);
        try {
            talk.inTurn(deadline, () -> {
                // Only then does the command name the link.
                linking.allowSeveral(deadline);
                return talk.require(command, deadline);
            });
        } finally {
            command.wipe();
        }
    }
}
