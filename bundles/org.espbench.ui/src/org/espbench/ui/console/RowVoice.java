package org.espbench.ui.console;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** What a screen reader is told: a list whose one reachable item is the row with the focus. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class RowVoice {

    private static final int ITEM = 0;

    private final Accessible accessible;

    /**
     * Gives {@code canvas} its voice.
     *
     * @param name what the list is called
     * @param lead the row with the focus as a sentence; empty when there is none
     */
    RowVoice(TrafficCanvas canvas, Supplier<String> name, Supplier<String> lead) {
        accessible = canvas.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = e.childID == ITEM ? lead.get() : name.get();
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = e.childID == ITEM ? ACC.ROLE_LISTITEM : ACC.ROLE_LIST;
            }

            @Override
            public void getChildCount(AccessibleControlEvent e) {
                e.detail = lead.get().isEmpty() ? 0 : 1;
            }

            @Override
            public void getChildren(AccessibleControlEvent e) {
                e.children = lead.get().isEmpty() ? new Object[0] : new Object[] {ITEM};
            }

            @Override
            public void getFocus(AccessibleControlEvent e) {
                e.childID = lead.get().isEmpty() ? ACC.CHILDID_SELF : ITEM;
            }

            @Override
            public void getSelection(AccessibleControlEvent e) {
                e.childID = lead.get().isEmpty() ? ACC.CHILDID_NONE : ITEM;
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = lead.get();
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_FOCUSABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL)
                        | (e.childID == ITEM ? ACC.STATE_SELECTABLE | ACC.STATE_SELECTED : ACC.STATE_NORMAL);
            }
        });
    }

    /** The row with the focus is another one. */
    void leadChanged() {
        accessible.setFocus(ITEM);
        accessible.selectionChanged();
    }
}
