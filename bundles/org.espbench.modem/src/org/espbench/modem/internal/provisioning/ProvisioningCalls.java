package org.espbench.modem.internal.provisioning;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.espbench.modem.ModemException;
import org.espbench.modem.Provisioning;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.net.Security;
import org.espbench.modem.provisioning.MdnsService;
import org.espbench.modem.provisioning.SmartConfigOptions;
import org.espbench.modem.provisioning.SmartConfigStep;
import org.espbench.modem.provisioning.WpsStep;
import org.espbench.modem.time.Deadline;

/** SmartConfig, WPS and mDNS. */
public final class ProvisioningCalls implements Provisioning {

    private final Dialogue dialogue;

    /** For this module. */
    public ProvisioningCalls(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    private ProvisioningCommands commands() {
        return new ProvisioningCommands(dialogue.grammar());
    }

    @Override
    public void smartConfig(SmartConfigOptions options, Consumer<? super SmartConfigStep> each, Duration budget) throws ModemException {
        dialogue.require(Ability.SMART_CONFIG);
        if (options.leastSecurity().isPresent()) {
            dialogue.require(Ability.SMART_CONFIG_AUTH_FLOOR);
        }
        AtCommand command = dialogue.encoded(() -> commands().smartConfig(options));
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            dialogue.keepSettings(true, deadline);
            new SmartConfig(dialogue, command, each).run(deadline);
            return true;
        });
    }

    @Override
    public void wps(Optional<Security> leastSecurity, Consumer<? super WpsStep> each, Duration budget) throws ModemException {
        dialogue.require(Ability.WPS);
        if (leastSecurity.isPresent()) {
            dialogue.require(Ability.WPS_AUTH_FLOOR);
        }
        AtCommand on = dialogue.encoded(() -> commands().wps(true, leastSecurity));
        AtCommand off = dialogue.encoded(() -> commands().wps(false, Optional.empty()));
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            dialogue.keepSettings(true, deadline);
            new Wps(dialogue, on, off, each).run(deadline);
            return true;
        });
    }

    @Override
    public void announce(MdnsService service, Duration budget) throws ModemException {
        dialogue.require(Ability.MDNS);
        dialogue.set(() -> commands().announce(service), budget);
    }

    @Override
    public void endAnnouncement(Duration budget) throws ModemException {
        dialogue.require(Ability.MDNS);
        dialogue.set(() -> commands().endAnnouncement(), budget);
    }
}
