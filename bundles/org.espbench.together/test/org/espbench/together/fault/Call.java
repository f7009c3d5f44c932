package org.espbench.together.fault;

import java.io.IOException;
import java.time.Duration;

import org.espbench.modem.Link;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.Endpoint;
import org.espbench.simulator.air.SimulatedAir;

/** The kinds of call that a driver is asked for, each on a module that has joined and holds two links. */
enum Call {

    INITIALISE((scene, budget) -> scene.modem().initialise(budget)),
    PROBE((scene, budget) -> scene.modem().board().probe(budget)),
    RESET((scene, budget) -> scene.modem().board().reset(budget)),
    JOIN((scene, budget) -> scene.modem().station().join(AccessPoint.named(SimulatedAir.SSID), SimulatedAir.PASSWORD.toCharArray(), budget)),
    LEAVE((scene, budget) -> scene.modem().station().leave(budget)),
    SCAN((scene, budget) -> scene.modem().station().scan(budget)),
    ADDRESS((scene, budget) -> scene.modem().station().address(budget)),
    OPEN_TCP((scene, budget) -> scene.modem().openTcp(new Endpoint("127.0.0.1", scene.third.port()), budget)),
    OPEN_TCP_TO_NOBODY((scene, budget) -> scene.modem().openTcp(new Endpoint("127.0.0.1", 1), budget)),
    SEND((scene, budget) -> scene.firstLink().send(scene.payload('a'), 0, Scene.PAYLOAD, budget)),
    SEND_ON_BOTH((scene, budget) -> {
        IOException failed = null;
        try {
            scene.firstLink().send(scene.payload('a'), 0, Scene.PAYLOAD, budget.dividedBy(2));
        } catch (IOException e) {
            failed = e;
        }
        scene.secondLink().send(scene.payload('b'), 0, Scene.PAYLOAD, budget.dividedBy(2));
        if (failed != null) {
            throw failed;
        }
    }),
    RECEIVE((scene, budget) -> {
        scene.first.say("A".repeat(1000));
        scene.second.say("B".repeat(1000));
        scene.read(scene.firstLink(), budget.dividedBy(2));
        scene.modem().board().probe(budget.dividedBy(2));
    }),
    CLOSE_LINK((scene, budget) -> scene.firstLink().close(budget)),
    LISTEN((scene, budget) -> scene.modem().listen(8080, budget)),
    LISTEN_AND_ACCEPT((scene, budget) -> {
        scene.modem().listen(8080, budget.dividedBy(2));
        scene.visit();
        for (Link link : scene.modem().links()) {
            if (link.accepted()) {
                link.send(new byte[] {'c'}, 0, 1, budget.dividedBy(2));
            }
        }
    }),
    STATUS((scene, budget) -> scene.modem().status(budget)),
    PING((scene, budget) -> scene.modem().services().ping("127.0.0.1", budget)),
    LOOK_UP((scene, budget) -> scene.modem().services().lookUp("localhost", budget)),
    RAW_COMMAND((scene, budget) -> scene.modem().command("AT+CIPMUX?", budget)),
    CLOSE_MODEM((scene, budget) -> scene.modem().close());

    /** The call itself; ends with what it throws. */
    @FunctionalInterface
    interface Act {
        void on(Scene scene, Duration budget) throws Exception;
    }

    final Act act;

    Call(Act act) {
        this.act = act;
    }

    /** Whether it sends a command for certain. */
    boolean speaks(String firmware) {
        return switch (this) {
        case CLOSE_MODEM -> false;
        // Unknown to early firmware, and so refused before a byte is sent.
        case PING, LOOK_UP -> !firmware.startsWith("0.");
        case INITIALISE, PROBE, RESET, JOIN, LEAVE, SCAN, ADDRESS, OPEN_TCP, OPEN_TCP_TO_NOBODY, SEND, SEND_ON_BOTH, RECEIVE, CLOSE_LINK, LISTEN,
                LISTEN_AND_ACCEPT, STATUS, RAW_COMMAND -> true;
        };
    }
}
