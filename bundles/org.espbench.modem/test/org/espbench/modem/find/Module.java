package org.espbench.modem.find;

import java.time.Duration;

import org.espbench.modem.port.Outputs;

/**
 * A module as far as a search can tell one, from the reference (1.3, 1.10, 2.4, 3.5, 4.1, 9): firmware 1.x, or an early one that knows no
 * escape from a send.
 */
class Module implements Peer {

    static final String ROM = "\r\n ets Jan  8 2013,rst cause:%d, boot mode:(%s)\r\n\r\nload 0x40100000, len 1856, room 16 \r\n"
            + "tail 0\r\nchksum 0x63\r\ncsum 0x63\r\n";

    private static final Duration GAP = Duration.ofMillis(20);

    final PeerPort port;
    final int baud;
    /** What the link's peer was sent. */
    final StringBuilder sent = new StringBuilder();
    boolean echo = true;
    boolean cipmode;
    boolean passing;
    boolean saved;
    boolean early;
    boolean needsRts;
    String bootMode = "3,6";
    int missing;
    long busyUntil;
    private final StringBuilder line = new StringBuilder();
    private long lastHeard;
    private long escapeAt = -1;
    private long deafUntil;
    private Outputs outputs = Outputs.LOWERED;

    Module(PeerPort port, int baud) {
        this.port = port;
        this.baud = baud;
        port.peer(baud, this);
    }

    void say(String text) {
        if (!needsRts || outputs.rts()) {
            port.say(text);
        }
    }

    @Override
    public void hears(String text) {
        long now = port.time.nanos();
        boolean alone = now - lastHeard > GAP.toNanos();
        if (escapeAt >= 0) {
            escaped(alone);
        }
        lastHeard = now;
        if ((passing || missing > 0) && alone && text.equals("+++")) {
            escapeAt = now;
            return;
        }
        text.chars().forEach(c -> hears((char) c));
    }

    private void escaped(boolean alone) {
        escapeAt = -1;
        if (!alone || missing > 0 && early) {
            "+++".chars().forEach(c -> hears((char) c));
        } else if (missing > 0) {
            missing = 0;
        } else {
            passing = false;
            deafUntil = lastHeard + Duration.ofSeconds(1).toNanos();
        }
    }

    private void hears(char c) {
        if (passing) {
            sent.append(c);
        } else if (missing > 0) {
            sent.append(c);
            if (--missing == 0) {
                say(early ? "\r\nSEND OK\r\n" : "\r\nRecv " + sent.length() + " bytes\r\n\r\nSEND OK\r\n");
            }
        } else if (c == '\n') {
            if (echo) {
                say("\r\n");
            }
            command(line.toString());
            line.setLength(0);
        } else {
            line.append(c);
            if (echo) {
                say(String.valueOf(c));
            }
        }
    }

    private void command(String text) {
        if (port.time.nanos() < deafUntil) {
            return;
        }
        if (port.time.nanos() < busyUntil) {
            say("\r\nbusy p...\r\n");
            return;
        }
        answer(text.endsWith("\r") ? text.substring(0, text.length() - 1) : "");
    }

    void answer(String command) {
        int head = command.lastIndexOf("AT");
        switch (head < 0 ? "" : command.substring(head)) {
        case "AT" -> say("\r\nOK\r\n");
        case "AT+GMR" -> say("AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\nSDK version:3.0.5(b29dcd3)\r\ncompile time:x\r\nOK\r\n");
        case "AT+CIPMODE?" -> say("+CIPMODE:" + (cipmode ? 1 : 0) + "\r\n\r\nOK\r\n");
        case "AT+CIPMODE=0" -> {
            cipmode = false;
            say("\r\nOK\r\n");
        }
        case "AT+UART_CUR?" -> say("+UART_CUR:" + baud + ",8,1,0,0\r\n\r\nOK\r\n");
        default -> say("\r\nERROR\r\n");
        }
    }

    /** RTS alone holds it in reset, as on boards with the two transistors. */
    @Override
    public void feels(Outputs now) {
        if (outputs.rts() && !outputs.dtr() && !now.rts()) {
            boot(2);
        }
        outputs = now;
    }

    void boot(int cause) {
        missing = 0;
        passing = saved;
        cipmode = saved;
        echo = true;
        busyUntil = 0;
        line.setLength(0);
        port.say(Duration.ofMillis(5), 74_880, ROM.formatted(cause, bootMode));
        if (bootMode.startsWith("3")) {
            port.say(Duration.ofMillis(300), baud, "\r\nready\r\n");
        }
    }
}
