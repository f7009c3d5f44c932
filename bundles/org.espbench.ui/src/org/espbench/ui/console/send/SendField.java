package org.espbench.ui.console.send;

import java.util.Optional;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.Ids;

/** The field one types into, with history by Up and Down and content assist. UI thread only. */
final class SendField {

    private static final String KEY = "Ctrl+Space"; //$NON-NLS-1$
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_"; //$NON-NLS-1$
    private static final Point POPUP = new Point(420, 240);
    private static final IContentProposal[] NONE = {};

    /** What the field is part of. */
    interface Owner {

        /** Enter was pressed. */
        void send();

        /** The text or the place in it is another now. */
        void changed();

        /** Which list the text belongs to; empty while nothing can be chosen. */
        History history();

        /** What to propose; nothing where no commands are sent. */
        Optional<CommandProposals> proposals();
    }

    private final Owner owner;
    private final Text text;
    private final ContentProposalAdapter assist;
    private final ControlDecoration mark;
    private String typed = ""; //$NON-NLS-1$

    SendField(Composite parent, Owner owner) {
        this.owner = owner;
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setData(Ids.WIDGET, "sendText"); //$NON-NLS-1$
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.fieldName;
            }
        });
        mark = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        mark.hide();
        assist = assist();
        text.addListener(SWT.DefaultSelection, event -> owner.send());
        text.addListener(SWT.Modify, event -> owner.changed());
        text.addListener(SWT.KeyUp, event -> owner.changed());
        text.addListener(SWT.MouseUp, event -> owner.changed());
        text.addKeyListener(KeyListener.keyPressedAdapter(this::key));
    }

    Text control() {
        return text;
    }

    String text() {
        return text.getText();
    }

    void text(String value) {
        text.setText(value);
        text.setSelection(value.length());
        // The caret has moved since the text was changed.
        owner.changed();
    }

    int caret() {
        return text.getCaretPosition();
    }

    void mark(Optional<String> objection) {
        if (objection.isPresent()) {
            mark.setDescriptionText(objection.get());
            mark.show();
        } else {
            mark.hide();
        }
    }

    private ContentProposalAdapter assist() {
        KeyStroke stroke;
        try {
            stroke = KeyStroke.getInstance(KEY);
        } catch (ParseException e) {
            throw new IllegalStateException(KEY, e);
        }
        IContentProposalProvider provider = (contents, position) -> {
            typed = contents;
            return owner.proposals().map(proposals -> proposals.getProposals(contents, position)).orElse(NONE);
        };
        ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(), provider, stroke, LETTERS.toCharArray());
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.setPopupSize(POPUP);
        adapter.addContentProposalListener(proposal -> {
            // Enter on what stands there already means the line, not the list.
            if (proposal.getContent().equals(typed)) {
                owner.send();
            }
        });
        return adapter;
    }

    private void key(KeyEvent event) {
        if (assist.isProposalPopupOpen() || event.stateMask != 0) {
            return;
        }
        if (event.keyCode == SWT.ARROW_UP) {
            text(owner.history().earlier(text()));
            event.doit = false;
        } else if (event.keyCode == SWT.ARROW_DOWN) {
            text(owner.history().later(text()));
            event.doit = false;
        }
    }
}
