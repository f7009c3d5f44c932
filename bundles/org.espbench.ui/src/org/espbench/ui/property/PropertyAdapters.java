package org.espbench.ui.property;

import java.util.Optional;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.views.properties.IPropertySource;
import org.espbench.ui.item.Item;

/** Gives lines of the Connections view, and connections, their properties. */
@NonNullByDefault({}) // as the platform declares it
public final class PropertyAdapters implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        Optional<Item> item = type == IPropertySource.class ? LiveSheet.of(adaptable) : Optional.empty();
        return item.map(one -> type.cast(new ItemProperties(one))).orElse(null);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySource.class};
    }
}
