package org.espbench.ui.view;

import java.util.List;
import java.util.Optional;

import org.espbench.ui.connection.Connection;
import org.espbench.ui.item.Item;

/** The line of a connection itself: a type of its own, so that plugin.xml can tell it from the lines below it. */
public final class ConnectionNode extends Node {

    ConnectionNode(Connection connection, Look look, List<Node> children) {
        super(connection.id(), Optional.of(new Item.Whole(connection)), look, children);
    }
}
