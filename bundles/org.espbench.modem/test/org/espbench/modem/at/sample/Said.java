package org.espbench.modem.at.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.espbench.modem.at.Frame;

/** Frames as text, to be compared. */
public final class Said {

    private Said() {
    }

    /** Adds a frame to those before. */
    public static void add(List<String> frames, Frame frame) {
        int last = frames.size() - 1;
        if (frame instanceof Frame.Raw raw && last >= 0 && frames.get(last).startsWith("Raw ")) {
            // Several in a row mean the same as one.
            frames.set(last, frames.get(last) + text(raw.buffer(), raw.offset(), raw.length()));
        } else {
            frames.add(text(frame));
        }
    }

    private static String text(Frame frame) {
        return switch (frame) {
        case Frame.Data data -> "Data " + data.link() + (data.requested() ? " read" : "")
                + (data.host() == null ? "" : " from " + data.host() + " " + data.remotePort()) + " <"
                + text(data.buffer(), data.offset(), data.length()) + ">" + (data.remaining() == 0 ? "" : " +" + data.remaining());
        case Frame.Raw raw -> "Raw " + text(raw.buffer(), raw.offset(), raw.length());
        case Frame.Echo echo -> "Echo " + echo.text();
        case Frame.Overlong piece -> "Overlong " + piece.text();
        case Frame.Text text -> "Text " + text.text();
        case Frame.Info info -> "Info " + info.name() + " " + info.value();
        case Frame.Result result -> result.kind().name();
        case Frame.Busy busy -> busy.sending() ? "Busy sending" : "Busy";
        case Frame.Taken taken -> "Taken " + taken.count();
        case Frame.Opened opened -> "Opened " + opened.link();
        case Frame.Closed closed -> "Closed " + closed.link();
        case Frame.ConnectFailed failed -> "ConnectFailed " + failed.link();
        case Frame.Waiting waiting -> "Waiting " + waiting.link() + " " + waiting.count();
        case Frame.SegmentSent sent -> "Segment " + sent.link() + " " + sent.segment() + (sent.ok() ? " sent" : " lost");
        case Frame.BootText boot -> (boot.restart() ? "Restart " : "Boot ") + boot.text();
        case Frame.LinkReported reported -> "Link " + reported.link() + (reported.failed() ? " failed " : " ") + reported.type()
                + (reported.accepted() ? " accepted " : " ") + reported.host() + " " + reported.remotePort() + " " + reported.localPort();
        case Frame.ClientJoined joined -> "ClientJoined " + joined.mac();
        case Frame.ClientLeft left -> "ClientLeft " + left.mac();
        case Frame.ClientAddressed addressed -> "ClientAddressed " + addressed.mac() + " " + addressed.ip();
        case Frame.ServerFull full -> "ServerFull " + full.connections();
        case Frame.StationGotIpv6Address got -> "Ipv6 " + (got.global() ? "global" : "local");
        case Frame.Prompt p -> "Prompt";
        case Frame.StationConnected s -> "StationConnected";
        case Frame.StationGotAddress s -> "StationGotAddress";
        case Frame.StationLost s -> "StationLost";
        case Frame.DhcpTimedOut d -> "DhcpTimedOut";
        case Frame.PassThroughLeft l -> "PassThroughLeft";
        case Frame.Restarting r -> "Restarting";
        case Frame.Ready r -> "Ready";
        };
    }

    private static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }
}
