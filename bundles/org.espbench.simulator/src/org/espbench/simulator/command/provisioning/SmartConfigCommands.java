package org.espbench.simulator.command.provisioning;

import java.util.Optional;

import org.espbench.simulator.air.Provisioning;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Joining;
import org.espbench.simulator.chip.radio.Network;
import org.espbench.simulator.chip.radio.Station;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.command.station.StationMode;
import org.espbench.simulator.firmware.Form;

/** A phone tells the module its network. */
public final class SmartConfigCommands {

    private static final int SECURITIES = 4;

    private final Chip chip;
    private Provisioning.Waiting listening = () -> { };

    public SmartConfigCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CWSTARTSMART", Form.EXECUTE, this::start);
        table.add("+CWSTARTSMART", Form.SET, this::start);
        table.add("+CWSTOPSMART", Form.EXECUTE, (request, reply) -> {
            listening.close();
            reply.ok();
        });
    }

    private void start(Request request, Reply reply) throws Rejected {
        StationMode.need(chip);
        request.arguments().count(0, 2).number(0, 1, 3, 3);
        request.arguments().number(1, 0, SECURITIES, 0);
        reply.ok();
        listening.close();
        int life = chip.life();
        listening = chip.air().provisioning().onSmartConfig(told -> chip.loop().post(() -> {
            if (chip.life() == life) {
                told(told);
            }
        }));
    }

    private void told(Provisioning.Told told) {
        listening.close();
        chip.notice("smartconfig type:" + told.protocol() + "\r\n");
        chip.notice("Smart get wifi info\r\n");
        chip.notice("ssid:" + Network.bytes(told.ssid()) + "\r\n");
        chip.notice("password:" + Network.bytes(told.password()) + "\r\n");
        Network network = new Network(Network.bytes(told.ssid()), Network.bytes(told.password()), Optional.empty(), Joining.DEFAULT);
        chip.memory().change(true, settings -> settings.network = Optional.of(network));
        chip.station().join(network, result -> chip.notice(result == Station.JOINED ? "smartconfig connected wifi\r\n" : "smartconfig connect fail\r\n"));
    }
}
