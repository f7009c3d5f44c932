package org.espbench.ui.property;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.espbench.ui.item.Item;

/** A part of a connection for the Properties view; to be read only: what is wanted is edited in the wizard. */
public final class ItemProperties implements IPropertySource {

    private final Item item;

    /** How the part is, whenever it is asked for. */
    ItemProperties(Item item) {
        this.item = item;
    }

    @Override
    public Object getEditableValue() {
        return item;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        List<Fact> facts = Facts.of(item);
        IPropertyDescriptor[] descriptors = new IPropertyDescriptor[facts.size()];
        for (int i = 0; i < descriptors.length; i++) {
            String label = facts.get(i).label();
            PropertyDescriptor descriptor = new PropertyDescriptor(label, label);
            descriptor.setAlwaysIncompatible(true);
            descriptors[i] = descriptor;
        }
        return descriptors;
    }

    @Override
    public @Nullable Object getPropertyValue(Object id) {
        return Facts.of(item).stream().filter(fact -> fact.label().equals(id)).map(Fact::value).findFirst().orElse(null);
    }

    @Override
    public boolean isPropertySet(Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object id) {
        // Nothing can be set.
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // Nothing can be set.
    }
}
