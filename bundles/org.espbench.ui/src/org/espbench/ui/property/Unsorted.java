package org.espbench.ui.property;

import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/** Leaves properties in the order in which their source tells them. */
final class Unsorted extends PropertySheetSorter {

    @Override
    public int compare(IPropertySheetEntry one, IPropertySheetEntry other) {
        return 0;
    }
}
