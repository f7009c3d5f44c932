package org.espbench.ui.console.send;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.ModuleSnapshot;
import org.espbench.connection.SendProgress;
import org.espbench.connection.SessionEvent;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.profile.Use;
import org.espbench.modem.Subscription;
import org.espbench.modem.dialect.Dialect;
import org.espbench.ui.Ids;
import org.espbench.ui.door.Repaint;

/**
 * Lets the user send: whom to, the text, how it is written, what is put behind it, and buttons for once, again and again, a file, a macro. Tells
 * what became of it in the row below. UI thread only; disposes of itself with its control.
 */
public final class SendBar {

    private static final int PAUSE_MILLIS = 100;
    private static final int COLUMNS = 3;
    private static final int FIELD_WIDTH = 160;
    private static final int TARGET_WIDTH = 150;
    /** Those on the screen; UI thread only. */
    private static final List<SendBar> LIVE = new ArrayList<>();

    private final Composite area;
    private final Outlet outlet;
    private final Kept kept = new Kept();
    private final Work work;
    private final Choices<Target> targets;
    private final SendField field;
    private final Choices<Notation> notations;
    private final Choices<LineEnd> ends;
    private final SendTools tools;
    private final StatusRow status;
    private final CommandProposals proposals;
    private final Repaint refresh;
    /** What became of the last message; shown until one types on. */
    private Optional<Outcome> outcome = Optional.empty();
    private volatile long count;
    private volatile long sentBytes;
    private volatile long totalBytes;
    private volatile long begun;

    public SendBar(Composite parent, Outlet outlet) {
        this.outlet = outlet;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 3).spacing(0, 2).applyTo(area);
        Composite upper = row();
        work = new Work(area.getDisplay(), this::update);
        boolean driven = outlet.session().profile().use() != Use.LISTEN;
        proposals = new CommandProposals(this::dialect, driven);
        refresh = new Repaint(area.getDisplay(), PAUSE_MILLIS, this::update);
        List<Target> now = Target.of(outlet.session().snapshot());
        targets = new Choices<>(upper, "sendTarget", Messages.targetName, now, Target::words, this::targetChosen); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(TARGET_WIDTH, SWT.DEFAULT).applyTo(targets.control());
        field = new SendField(upper, new FieldOwner());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(FIELD_WIDTH, SWT.DEFAULT).indent(6, 0)
                .applyTo(field.control());
        tools = new SendTools(upper, this, kept);
        Composite lower = row();
        status = new StatusRow(lower, GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
        notations = new Choices<>(lower, "sendNotation", Messages.notationName, List.of(Notation.values()), Notation::words, this::notationChosen); //$NON-NLS-1$
        ends = new Choices<>(lower, "sendEnd", Messages.endName, List.of(LineEnd.values()), LineEnd::words, this::endChosen); //$NON-NLS-1$
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "send"); //$NON-NLS-1$
        Subscription events = outlet.subscribe(this::happened);
        LIVE.add(this);
        area.addDisposeListener(event -> {
            LIVE.remove(this);
            events.close();
            refresh.close();
            work.stop();
        });
        targetChosen();
    }

    /** The bar of the page that has the keyboard, or else one that sends over {@code outlet}. */
    public static Optional<SendBar> near(@Nullable Control focus, Optional<? extends Outlet> outlet) {
        for (Control at = focus; at != null; at = at.getParent()) {
            for (SendBar bar : LIVE) {
                if (bar.area.getParent() == at) {
                    return Optional.of(bar);
                }
            }
        }
        return LIVE.stream().filter(bar -> outlet.isPresent() && bar.outlet == outlet.get()).findFirst();
    }

    /** The bar itself. */
    public Control control() {
        return area;
    }

    /** Puts the keyboard into the field. */
    public void setFocus() {
        field.control().setFocus();
    }

    /** Runs the macro of this number, from 1; says so in the bar when there is none. */
    public void macro(int number) {
        List<Macro> macros = Macros.all();
        if (number <= macros.size()) {
            run(macros.get(number - 1));
        } else {
            status.say(NLS.bind(Messages.macroMissing, Integer.toString(number)), true);
        }
    }

    void run(Macro macro) {
        Optional<Target> target = macro.target().among(Target.of(outlet.session().snapshot()), targets.value());
        if (target.isEmpty()) {
            show(new Outcome.Failed(NLS.bind(Messages.macroNobody, macro.name(), macro.target().words())));
        } else {
            send(new Message(target.get(), macro.text(), macro.notation(), macro.end()));
        }
    }

    /** Sends what is in the field. */
    void send() {
        Message message = message();
        if (message.text().isEmpty() || refused(message)) {
            return;
        }
        send(message);
        kept.history(message.target()).add(message.text(), message.secret());
        field.text(""); //$NON-NLS-1$
    }

    /** Begins to send what is in the field again and again, or ends it. */
    void repeat() {
        if (work.repeating()) {
            work.stop();
            return;
        }
        Message message = message();
        if (message.text().isEmpty() || refused(message)) {
            update();
            return;
        }
        kept.history(message.target()).add(message.text(), message.secret());
        outcome = Optional.empty();
        count = 0;
        work.repeat(outlet.session(), message, kept.pauseMillis(), times -> {
            count = times;
            refresh.request();
        }, this::show);
    }

    /** Sends a file to whom is chosen. */
    void file(Path file) {
        outcome = Optional.empty();
        sentBytes = 0;
        totalBytes = 0;
        begun = System.nanoTime();
        SendProgress progress = (sent, total) -> {
            sentBytes = sent;
            totalBytes = total;
            refresh.request();
            return true;
        };
        work.file(outlet.session(), targets.value(), file, progress, result -> {
            totalBytes = 0;
            show(result);
        });
    }

    /** The buttons. */
    SendTools tools() {
        return tools;
    }

    /** Ends all that is going on. */
    void stop() {
        work.stop();
    }

    /** Ends sending again and again, if that is going on. */
    void stopRepeating() {
        if (work.repeating()) {
            work.stop();
        }
        update();
    }

    private Composite row() {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(4, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private void send(Message message) {
        outcome = Optional.empty();
        work.send(outlet.session(), message, this::show);
    }

    private Message message() {
        return new Message(targets.value(), field.text(), notations.value(), ends.value());
    }

    private boolean refused(Message message) {
        return message.written().objection().or(() -> message.target().objection(outlet.session().snapshot())).isPresent();
    }

    private void show(Outcome result) {
        outcome = Optional.of(result);
        if (!area.isDisposed()) {
            update();
        }
    }

    /** Any thread. */
    private void happened(SessionEvent event) {
        if (!(event instanceof SessionEvent.DataReceived || event instanceof SessionEvent.DataSent)) {
            refresh.request();
        }
    }

    private Optional<Dialect> dialect() {
        return outlet.session().snapshot().module().map(ModuleSnapshot::dialect);
    }

    private void targetChosen() {
        notations.value(kept.notation(targets.value()));
        ends.value(kept.end(targets.value()));
        update();
    }

    private void notationChosen() {
        kept.notation(targets.value(), notations.value());
        update();
    }

    private void endChosen() {
        kept.end(targets.value(), ends.value());
        update();
    }

    private void update() {
        if (area.isDisposed()) {
            return;
        }
        SessionSnapshot snapshot = outlet.session().snapshot();
        Target chosen = targets.value();
        List<Target> now = new ArrayList<>(Target.of(snapshot));
        Target same = now.stream().filter(target -> target.is(chosen)).findFirst().orElse(chosen);
        if (!now.contains(same)) {
            // A link that has ended stays chosen: what was meant for it must not go to the module as a command.
            now.add(same);
        }
        targets.values(now, same);
        Message message = message();
        Optional<String> closed = message.target().objection(snapshot);
        Optional<String> wrong = message.text().isEmpty() ? Optional.empty() : message.written().objection();
        field.mark(wrong);
        field.control().setMessage(message.target().takesCommands() ? Messages.fieldCommands : Messages.fieldData);
        ends.control().setEnabled(!message.target().takesCommands());
        ends.control().setToolTipText(message.target().takesCommands() ? Messages.endFixed : Messages.endName);
        tools.update(new SendTools.Scene(closed, wrong.isEmpty() && !message.text().isEmpty(), work.busy(), work.repeating(),
                message.target() instanceof Target.Link || message.target() instanceof Target.RawLine));
        say(message, closed, wrong);
    }

    private void say(Message message, Optional<String> closed, Optional<String> wrong) {
        if (wrong.isPresent()) {
            status.say(wrong.get(), true);
        } else if (work.repeating()) {
            status.say(NLS.bind(Messages.repeated, Long.toString(count), Integer.toString(kept.pauseMillis())), false);
        } else if (totalBytes > 0) {
            status.say(progress(), false);
        } else if (outcome.isPresent() && message.text().isEmpty()) {
            status.say(outcome.get().words(), outcome.get() instanceof Outcome.Failed);
        } else if (closed.isPresent()) {
            status.say(closed.get(), false);
        } else {
            Optional<String> hint = message.target().takesCommands() ? proposals.hint(message.text(), field.caret()) : Optional.empty();
            status.say(hint.orElseGet(() -> work.busy() ? Messages.waiting : ""), false); //$NON-NLS-1$
        }
    }

    private String progress() {
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return NLS.bind(Messages.fileProgress, new Object[] {Long.toString(sentBytes * 100 / totalBytes), Long.toString(sentBytes),
                Long.toString(totalBytes), Long.toString(sentBytes * 1000 / millis)});
    }

    /** What the field asks of its bar. */
    private final class FieldOwner implements SendField.Owner {

        @Override
        public void send() {
            SendBar.this.send();
        }

        @Override
        public void changed() {
            if (!field.text().isEmpty()) {
                outcome = Optional.empty();
            }
            update();
        }

        @Override
        public History history() {
            return kept.history(targets.value());
        }

        @Override
        public Optional<CommandProposals> proposals() {
            boolean commands = targets.value() instanceof Target.Commands || targets.value() instanceof Target.RawLine;
            return commands && notations.value() != Notation.HEX ? Optional.of(proposals) : Optional.empty();
        }
    }
}
