package org.espbench.ui.view;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.espbench.ui.icon.Icons;

/** Paints a node: icon with its state, name, detail in the theme's quieter colour; the trouble, or else the whole text, as its tooltip. */
final class NodeLabels extends StyledCellLabelProvider {

    @Override
    public void update(ViewerCell cell) {
        Node.Look look = ((Node) cell.getElement()).look();
        StyledString text = new StyledString(look.name());
        if (!look.detail().isEmpty()) {
            text.append("  ").append(look.detail(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
        }
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(image(look));
        super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
        Node node = (Node) element;
        return node.trouble().map(trouble -> node.text() + "\n\n" + trouble).orElse(node.text()); //$NON-NLS-1$
    }

    private static Image image(Node.Look look) {
        if (look.overlay().isPresent()) {
            Icons overlay = look.overlay().get();
            return look.icon().image(overlay);
        }
        return look.icon().image();
    }
}
