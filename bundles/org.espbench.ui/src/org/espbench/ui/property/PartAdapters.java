package org.espbench.ui.property;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** Gives the Connections view and the Console view a page in the Properties view, and lets the Console view show what is selected elsewhere. */
@NonNullByDefault({}) // as the platform declares it
public final class PartAdapters implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (type == IPropertySheetPage.class) {
            return type.cast(new LiveSheet());
        }
        return type == IShowInTarget.class ? type.cast(new ConsoleTarget()) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySheetPage.class, IShowInTarget.class};
    }
}
