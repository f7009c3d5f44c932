package org.espbench.ui.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.Mishap;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.icon.Icons;
import org.espbench.ui.item.Item;

/**
 * A line of the tree as it was at a moment, ready to be shown. Two nodes are equal when they show the same thing, however it has changed
 * between them, so that the tree keeps its selection and what is open. Immutable. Adapts to its {@link Item} and its {@link Connection}.
 */
public sealed class Node implements IAdaptable permits ConnectionNode {

    /**
     * What a line looks like.
     *
     * @param overlay one of the {@code STATE} icons
     * @param cells what stands in the columns behind the name
     * @param trouble a sentence on what is wrong and what to do
     * @param last what went wrong last, though all may be well again
     */
    record Look(Icons icon, Optional<Icons> overlay, String name, Cells cells, Optional<String> trouble, Optional<Mishap> last) {

        Look(Icons icon, Optional<Icons> overlay, String name, Cells cells, Optional<String> trouble) {
            this(icon, overlay, name, cells, trouble, Optional.empty());
        }

        /** The same with a memory of trouble. */
        Look remembering(Optional<Mishap> mishap) {
            return new Look(icon, overlay, name, cells, trouble, mishap);
        }
    }

    private final String key;
    private final Optional<Item> item;
    private final Look look;
    private final List<Node> children;

    Node(String key, Optional<Item> item, Look look, List<Node> children) {
        this.key = key;
        this.item = item;
        this.look = look;
        this.children = List.copyOf(children);
    }

    /** The connection this line belongs to; nothing for a file that isn't one. */
    public final Optional<Connection> connection() {
        return item.map(Item::connection);
    }

    /** What of a connection the line is about; nothing for a file that isn't one. */
    public final Optional<Item> item() {
        return item;
    }

    /** What the line says, as a screen reader would read it. */
    public final String text() {
        String detail = look.cells().text();
        return detail.isEmpty() ? look.name() : look.name() + "  " + detail; //$NON-NLS-1$
    }

    /** What is wrong and what to do about it. */
    public final Optional<String> trouble() {
        return look.trouble();
    }

    /** The lines below. */
    public final List<Node> children() {
        return children;
    }

    final String key() {
        return key;
    }

    final Look look() {
        return look;
    }

    @Override
    @NonNullByDefault({}) // as the platform declares it
    public final <T> T getAdapter(Class<T> type) {
        if (type == Item.class) {
            return type.cast(item.orElse(null));
        }
        return type == Connection.class ? type.cast(connection().orElse(null)) : null;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Node node && node.key.equals(key);
    }

    @Override
    public final int hashCode() {
        return key.hashCode();
    }

    @Override
    public final String toString() {
        return text();
    }
}
