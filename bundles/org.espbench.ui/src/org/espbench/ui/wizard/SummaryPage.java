package org.espbench.ui.wizard;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;

/** Last page: what all that comes to, in words and in commands, and whether to connect now. */
final class SummaryPage extends FormPage {

    private final Draft draft;

    private static final int LINES = 14;

    private @Nullable CommandList list;

    SummaryPage(Draft draft) {
        super("summary", draft.values, Messages.summaryTitle, Messages.summaryDescription); //$NON-NLS-1$
        this.draft = draft;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        Text commands = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        commands.setFont(JFaceResources.getTextFont());
        commands.setData(Ids.WIDGET, "commands"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).grab(true, true).hint(SWT.DEFAULT, commands.getLineHeight() * LINES).applyTo(commands);
        fields.check(area, "connect", draft.editing() ? Messages.reconnectWhenFinished : Messages.connectWhenFinished, draft.services.connect); //$NON-NLS-1$
        list = new CommandList(commands, draft);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        CommandList shown = list;
        if (visible && shown != null) {
            shown.show();
        }
    }
}
