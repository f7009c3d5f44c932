package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.ui.form.Values;

/** The fields about what is done with received data. UI thread only. */
final class DataDraft {

    /** What is done; {@link #REPLY} and {@link #SAVE} want to know with what. */
    enum Kind {
        NOTHING, ECHO, REPLY, SAVE
    }

    final WritableValue<Kind> kind;
    /** The reply, or the file's path. */
    final WritableValue<String> text;

    DataDraft(Values values, DataBehaviour now) {
        kind = values.of(switch (now) {
            case DataBehaviour.Nothing nothing -> Kind.NOTHING;
            case DataBehaviour.Echo echo -> Kind.ECHO;
            case DataBehaviour.Reply reply -> Kind.REPLY;
            case DataBehaviour.Save save -> Kind.SAVE;
        }, Kind.class);
        text = values.text(switch (now) {
            case DataBehaviour.Nothing nothing -> ""; //$NON-NLS-1$
            case DataBehaviour.Echo echo -> ""; //$NON-NLS-1$
            case DataBehaviour.Reply reply -> reply.text();
            case DataBehaviour.Save save -> save.file();
        });
    }

    boolean wantsText() {
        return kind.getValue() == Kind.REPLY || kind.getValue() == Kind.SAVE;
    }

    Optional<String> objection(String now) {
        return switch (kind.getValue()) {
            case NOTHING, ECHO -> Optional.empty();
            case REPLY -> ProfileRules.reply(now);
            case SAVE -> ProfileRules.file(now);
        };
    }

    DataBehaviour behaviour() {
        return switch (kind.getValue()) {
            case NOTHING -> DataBehaviour.NOTHING;
            case ECHO -> DataBehaviour.ECHO;
            case REPLY -> new DataBehaviour.Reply(text.getValue());
            case SAVE -> new DataBehaviour.Save(text.getValue());
        };
    }
}
