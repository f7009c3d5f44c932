package org.espbench.ui.view;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.espbench.connection.Mishap;
import org.espbench.ui.connection.Connection;

/** Paints one cell of a node; the trouble, or else the whole line as text, is its tooltip. UI thread only. */
final class NodeLabels extends ColumnLabelProvider {

    private final Function<Node, String> text;
    private final Function<Node, Optional<Image>> image;

    private NodeLabels(Function<Node, String> text, Function<Node, Optional<Image>> image) {
        this.text = text;
        this.image = image;
    }

    /** The first column: icon with its state, and name. */
    static NodeLabels name() {
        return new NodeLabels(node -> node.look().name(), node -> Optional.of(icon(node.look())));
    }

    /** One of the columns behind. */
    static NodeLabels cell(Function<Cells, String> text) {
        return new NodeLabels(node -> text.apply(node.look().cells()), node -> Optional.empty());
    }

    /** One with a picture. */
    static NodeLabels cell(Function<Cells, String> text, Function<Cells, Optional<Image>> image) {
        return new NodeLabels(node -> text.apply(node.look().cells()), node -> image.apply(node.look().cells()));
    }

    @Override
    public String getText(Object element) {
        return text.apply((Node) element);
    }

    @Override
    public @Nullable Image getImage(Object element) {
        return image.apply((Node) element).orElse(null);
    }

    @Override
    public String getToolTipText(Object element) {
        Node node = (Node) element;
        StringBuilder tip = new StringBuilder(node.text());
        if (node instanceof ConnectionNode) {
            node.connection().flatMap(Connection::file).ifPresent(file -> tip.append('\n').append(NLS.bind(Messages.sharedIn, file.getFullPath())));
        }
        trouble(node).ifPresent(trouble -> tip.append("\n\n").append(trouble)); //$NON-NLS-1$
        return tip.toString();
    }

    /** What is wrong now, or what was wrong last, and when. */
    private static Optional<String> trouble(Node node) {
        Optional<Mishap> last = node.look().last();
        Optional<String> now = node.trouble();
        if (now.isPresent() && last.filter(mishap -> mishap.failure().sentence().equals(now.get())).isEmpty()) {
            return now;
        }
        return last.map(mishap -> NLS.bind(now.isPresent() ? Messages.troubleSince : Messages.lastTrouble,
                Amounts.ago(mishap.at(), Instant.now()), mishap.failure().sentence()));
    }

    private static Image icon(Node.Look look) {
        return look.overlay().isPresent() ? look.icon().image(look.overlay().get()) : look.icon().image();
    }
}
