package org.espbench.simulator.command.provisioning;

import java.time.Duration;
import java.util.Optional;

import org.espbench.simulator.air.Provisioning;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Joining;
import org.espbench.simulator.chip.radio.Network;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;
import org.espbench.simulator.loop.Alarm;

/** A button on the access point tells the module its network. */
public final class WpsCommands {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int SECURITIES = 4;

    private final Chip chip;
    private Provisioning.Waiting waiting = () -> { };
    private Alarm end;

    public WpsCommands(Chip chip) {
        this.chip = chip;
        end = chip.loop().after(Duration.ZERO, () -> { });
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+WPS", Form.SET, this::set);
    }

    private void set(Request request, Reply reply) throws Rejected {
        boolean on = request.arguments().count(1, 2).flag(0);
        request.arguments().number(1, 0, SECURITIES, 0);
        if (!chip.memory().now().station()) {
            throw new Rejected(Refusal.WPS_MODE);
        }
        stop();
        reply.ok();
        if (on) {
            int life = chip.life();
            say("wps started");
            waiting = chip.air().provisioning().onWps(ssid -> chip.loop().post(() -> {
                if (chip.life() == life) {
                    pressed(ssid);
                }
            }));
            end = chip.loop().after(PATIENCE, () -> {
                if (chip.life() == life) {
                    stop();
                    say("wps fail");
                }
            });
        }
    }

    private void pressed(String ssid) {
        stop();
        Optional<Network> network = chip.air().accessPoint(ssid)
                .map(point -> new Network(point.name(), point.password(), Optional.empty(), Joining.DEFAULT));
        if (network.isEmpty()) {
            say("wps fail");
            return;
        }
        say("wps success,connecting ap ...");
        chip.memory().change(true, settings -> settings.network = network);
        chip.station().join(network.get(), result -> { });
    }

    private void stop() {
        waiting.close();
        end.cancel();
    }

    /** Only G1 puts it into words. */
    private void say(String text) {
        if (chip.firmware().generation() == Generation.G1) {
            chip.notice(text + "\r\n");
        }
    }
}
