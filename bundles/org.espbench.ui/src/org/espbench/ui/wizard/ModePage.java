package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.SelectObservableValue;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.Reception;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;

/** Second page: what the module is to be, how data come, and commands of the user's own. */
final class ModePage extends FormPage {

    private final Draft draft;

    private static final int COMMAND_LINES = 4;
    private static final int INDENT = 20;
    private static final int WIDTH = 400;

    ModePage(Draft draft) {
        super("mode", draft.values, Messages.modeTitle, Messages.modeDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        SelectObservableValue<Mode> choice = new SelectObservableValue<>(Mode.class);
        for (Mode mode : Mode.values()) {
            Button button = new Button(area, SWT.RADIO);
            button.setText(name(mode));
            button.setData(Ids.WIDGET, "mode" + mode); //$NON-NLS-1$
            GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).applyTo(button);
            Label what = new Label(area, SWT.WRAP);
            what.setText(description(mode));
            GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).indent(INDENT, 0).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(what);
            choice.addOption(mode, WidgetProperties.buttonSelection().observe(button));
        }
        fields.bind(choice, draft.mode.mode);

        Group more = Fields.group(area, Messages.drivenGroup);
        Combo reception = fields.choice(more, "reception", Messages.reception, Reception.class, draft.mode.reception, List.of(Reception.values()), Words::of); //$NON-NLS-1$
        Fields.label(more, Messages.startUp);
        Text startUp = new Text(more, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        startUp.setMessage(Messages.startUpHint);
        Fields.place(startUp, "startUp", Fields.COLUMNS - 1); //$NON-NLS-1$
        GridDataFactory.createFrom((GridData) startUp.getLayoutData())
                .hint(SWT.DEFAULT, startUp.getLineHeight() * COMMAND_LINES).applyTo(startUp);
        // Tab belongs to the keyboard's way through the page.
        startUp.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        fields.bind(WidgetProperties.text(SWT.Modify).observe(startUp), draft.mode.startUp, this::objection);
        fields.when(draft::drives, reception, startUp);
    }

    private Optional<String> objection(String text) {
        return draft.drives() ? ModeDraft.commands(text).stream().map(ProfileRules::startUp).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private static String name(Mode mode) {
        return switch (mode) {
            case STATION -> Messages.modeStation;
            case SOFT_AP -> Messages.modeSoftAp;
            case BOTH -> Messages.modeBoth;
            case OWN -> Messages.modeOwn;
            case LISTEN -> Messages.modeListen;
        };
    }

    private static String description(Mode mode) {
        return switch (mode) {
            case STATION -> Messages.modeStationDescription;
            case SOFT_AP -> Messages.modeSoftApDescription;
            case BOTH -> Messages.modeBothDescription;
            case OWN -> Messages.modeOwnDescription;
            case LISTEN -> Messages.modeListenDescription;
        };
    }
}
