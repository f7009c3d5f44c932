package org.espbench.simulator.command;

import java.time.Duration;
import java.util.function.Consumer;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.address.AddressCommands;
import org.espbench.simulator.command.address.DhcpCommands;
import org.espbench.simulator.command.address.MacCommands;
import org.espbench.simulator.command.address.NameServerCommands;
import org.espbench.simulator.command.basic.BasicCommands;
import org.espbench.simulator.command.basic.MessageCommands;
import org.espbench.simulator.command.basic.SleepCommands;
import org.espbench.simulator.command.basic.UartCommands;
import org.espbench.simulator.command.internet.ClockCommands;
import org.espbench.simulator.command.internet.HostCommands;
import org.espbench.simulator.command.link.BufferCommands;
import org.espbench.simulator.command.link.ConnectCommands;
import org.espbench.simulator.command.link.LinkCommands;
import org.espbench.simulator.command.link.PassCommands;
import org.espbench.simulator.command.link.ReceiveCommands;
import org.espbench.simulator.command.link.SecureCommands;
import org.espbench.simulator.command.link.SendCommands;
import org.espbench.simulator.command.link.ServerCommands;
import org.espbench.simulator.command.link.SocketCommands;
import org.espbench.simulator.command.link.StatusCommands;
import org.espbench.simulator.command.provisioning.MdnsCommands;
import org.espbench.simulator.command.provisioning.SmartConfigCommands;
import org.espbench.simulator.command.provisioning.UpdateCommands;
import org.espbench.simulator.command.provisioning.WpsCommands;
import org.espbench.simulator.command.softap.LeaseCommands;
import org.espbench.simulator.command.softap.SoftApCommands;
import org.espbench.simulator.command.station.JoinCommands;
import org.espbench.simulator.command.station.ModeCommands;
import org.espbench.simulator.command.station.NameCommands;
import org.espbench.simulator.command.station.ScanCommands;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.ResetCause;
import org.espbench.simulator.injection.Fate;
import org.espbench.simulator.line.FrontEnd;

/** Takes command lines from the front end and has them carried out, one at a time. Used on the module's loop. */
public final class Interpreter implements FrontEnd.Listener {

    private final Chip chip;
    private final Consumer<String> journal;
    private final FrontEnd frontEnd;
    private PassCommands passing;
    private CommandTable table;
    private Reply reply;

    /** @param journal told every command line that is taken */
    public Interpreter(Chip chip, Consumer<String> journal) {
        this.chip = chip;
        this.journal = journal;
        frontEnd = new FrontEnd(chip.firmware(), chip.uart(), chip.loop(), this);
        passing = new PassCommands(chip, frontEnd);
        table = commands();
        reply = new Reply(chip, frontEnd);
        chip.onRestart(this::restarted);
        chip.onInterrupted(this::interrupted);
        chip.onBooted(() -> passing.boot());
    }

    /** Where the host's bytes go. */
    public FrontEnd frontEnd() {
        return frontEnd;
    }

    @Override
    public void command(String line) {
        journal.accept(line);
        Reply current = new Reply(chip, frontEnd);
        reply = current;
        switch (chip.injector().heard(line, chip.uart()::emit)) {
            case Fate.CarriedOut(Duration later, boolean afterBusy) -> {
                if (afterBusy) {
                    chip.print(chip.firmware().busyProcessing());
                }
                follow(current, later, () -> carryOut(line, current));
            }
            case Fate.Answered(String text) -> follow(current, Duration.ZERO, () -> current.end(text));
            case Fate.TurnedAway away -> current.end(chip.firmware().busyProcessing());
            case Fate.Unanswered never -> {
                // In work until a reset.
            }
        }
    }

    private void follow(Reply current, Duration later, Runnable work) {
        chip.loop().after(chip.timings().command().plus(later), () -> {
            if (reply == current) {
                work.run();
            }
        });
    }

    @Override
    public void complaint(ErrorCode code) {
        chip.log(code);
    }

    @Override
    public void forcedRestart() {
        chip.reset(ResetCause.SOFTWARE);
    }

    private void carryOut(String line, Reply current) {
        try {
            Request request = Request.parse(line, chip.firmware(), chip.storing());
            table.find(request).orElseThrow(() -> new IllegalStateException("nobody carries out " + request.command())).run(request, current);
        } catch (Rejected e) {
            current.refuse(e.refusal(), e.code());
        }
    }

    private void interrupted() {
        reply.forget();
        frontEnd.interrupt();
    }

    private void restarted() {
        reply.forget();
        reply = new Reply(chip, frontEnd);
        frontEnd.reset();
        // Anew, so that what commands keep in memory is lost.
        passing = new PassCommands(chip, frontEnd);
        table = commands();
    }

    private CommandTable commands() {
        CommandTable all = new CommandTable();
        new BasicCommands(chip, frontEnd).addTo(all);
        new SleepCommands(chip).addTo(all);
        new MessageCommands(chip).addTo(all);
        new UartCommands(chip).addTo(all);
        new ModeCommands(chip).addTo(all);
        new JoinCommands(chip).addTo(all);
        new ScanCommands(chip).addTo(all);
        new NameCommands(chip).addTo(all);
        new AddressCommands(chip).addTo(all);
        new MacCommands(chip).addTo(all);
        new DhcpCommands(chip).addTo(all);
        new NameServerCommands(chip).addTo(all);
        new SoftApCommands(chip).addTo(all);
        new LeaseCommands(chip).addTo(all);
        new HostCommands(chip).addTo(all);
        new LinkCommands(chip).addTo(all);
        new StatusCommands(chip).addTo(all);
        new ConnectCommands(chip).addTo(all);
        new SendCommands(chip).addTo(all);
        new BufferCommands(chip).addTo(all);
        passing.addTo(all);
        new SecureCommands(chip).addTo(all);
        new SocketCommands(chip).addTo(all);
        new ClockCommands(chip).addTo(all);
        new SmartConfigCommands(chip).addTo(all);
        new WpsCommands(chip).addTo(all);
        new MdnsCommands(chip).addTo(all);
        new UpdateCommands(chip).addTo(all);
        new ReceiveCommands(chip).addTo(all);
        new ServerCommands(chip).addTo(all);
        return all;
    }
}
