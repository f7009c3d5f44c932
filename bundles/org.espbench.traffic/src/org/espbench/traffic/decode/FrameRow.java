package org.espbench.traffic.decode;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Frame.Result;
import org.espbench.traffic.Lane;
import org.espbench.traffic.RowKind;

/** How a frame looks as a row: its place in the console and the command it answers. */
record FrameRow(Lane lane, RowKind kind, int link, @Nullable Outstanding answers) {

    /** Bytes that never became a frame. */
    static final FrameRow UNFINISHED = new FrameRow(Lane.RAW, RowKind.RAW, -1, null);

    private static final int NO_LINK = -1;

    /** The row of a frame; a result ends the exchange it belongs to. */
    static FrameRow of(Frame frame, Exchanges exchanges) {
        return switch (frame) {
        case Frame.Echo e -> answer(RowKind.ECHO, exchanges);
        case Result result -> result(result.kind(), exchanges);
        case Frame.Busy b -> new FrameRow(Lane.AT, RowKind.FAILURE, NO_LINK, exchanges.rejected());
        case Frame.Prompt p -> new FrameRow(Lane.AT, RowKind.PROMPT, NO_LINK, exchanges.prompted());
        case Frame.Taken t -> answer(RowKind.PROMPT, exchanges);
        case Frame.Info i -> exchanges.pending() ? answer(RowKind.INFO, exchanges) : event(NO_LINK);
        case Frame.StationConnected s -> event(NO_LINK);
        case Frame.StationGotAddress s -> event(NO_LINK);
        case Frame.StationGotIpv6Address s -> event(NO_LINK);
        case Frame.StationLost s -> event(NO_LINK);
        case Frame.DhcpTimedOut d -> event(NO_LINK);
        case Frame.Opened opened -> event(opened.link());
        case Frame.Closed closed -> event(closed.link());
        case Frame.ConnectFailed failed -> event(failed.link());
        case Frame.LinkReported reported -> event(reported.link());
        case Frame.ClientJoined c -> event(NO_LINK);
        case Frame.ClientLeft c -> event(NO_LINK);
        case Frame.ClientAddressed c -> event(NO_LINK);
        case Frame.ServerFull s -> event(NO_LINK);
        case Frame.PassThroughLeft p -> event(NO_LINK);
        case Frame.SegmentSent sent -> event(sent.link());
        case Frame.Restarting r -> event(NO_LINK);
        case Frame.Ready r -> restarted(exchanges);
        case Frame.BootText boot -> boot.restart() ? restarted(exchanges) : event(NO_LINK);
        case Frame.Text t -> exchanges.pending() ? answer(RowKind.INFO, exchanges) : event(NO_LINK);
        case Frame.Overlong o -> new FrameRow(Lane.RAW, RowKind.RAW, NO_LINK, null);
        case Frame.Data data -> data(data, exchanges);
        case Frame.Waiting waiting -> event(waiting.link());
        case Frame.Raw r -> new FrameRow(Lane.RAW, RowKind.RAW, NO_LINK, null);
        };
    }

    /** Whether the module tells of a failure. */
    static boolean failed(Frame frame) {
        return frame instanceof Frame.ConnectFailed || frame instanceof Frame.LinkReported reported && reported.failed()
                || frame instanceof Frame.SegmentSent sent && !sent.ok() || frame instanceof Frame.ServerFull || frame instanceof Frame.DhcpTimedOut;
    }

    private static FrameRow answer(RowKind kind, Exchanges exchanges) {
        return new FrameRow(Lane.AT, kind, NO_LINK, exchanges.current());
    }

    private static FrameRow event(int link) {
        return new FrameRow(Lane.EVENT, RowKind.EVENT, link, null);
    }

    private static FrameRow restarted(Exchanges exchanges) {
        exchanges.forget();
        return event(NO_LINK);
    }

    private static FrameRow data(Frame.Data data, Exchanges exchanges) {
        Outstanding asked = data.requested() ? exchanges.current() : null;
        int link = data.link();
        if (link == Frame.NO_LINK) {
            link = asked != null && asked.link() >= 0 ? asked.link() : Frame.SINGLE;
        }
        return new FrameRow(Lane.LINK, RowKind.RECEIVED, link, asked);
    }

    private static FrameRow result(Result.Kind kind, Exchanges exchanges) {
        return switch (kind) {
        case OK -> new FrameRow(Lane.AT, RowKind.RESULT, NO_LINK, exchanges.confirmed());
        case SEND_OK, NO_CHANGE -> new FrameRow(Lane.AT, RowKind.RESULT, NO_LINK, exchanges.ended());
        case ERROR, FAIL, SEND_FAIL, SEND_CANCELED -> new FrameRow(Lane.AT, RowKind.FAILURE, NO_LINK, exchanges.ended());
        };
    }
}
