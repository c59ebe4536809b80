package org.riskset.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;

/// Takes a page that nobody will see to pieces, each small enough to be laid out within a frame.
final class SmallParts {
    private static final int SMALL = 12;

    private SmallParts() {}

    /// The parts of a page, in the order of its children.
    static Stream<Node> of(Node page) {
        List<? extends Node> children = children(page);
        return children.isEmpty() || count(page) <= SMALL ? Stream.of(page) : children.stream().flatMap(SmallParts::of);
    }

    private static int count(Node node) {
        return 1 + children(node).stream().mapToInt(SmallParts::count).sum();
    }

    /// True if a table is part of it, which makes its cells only when it is laid out.
    static boolean hasTable(Node node) {
        return node instanceof TableView || children(node).stream().anyMatch(SmallParts::hasTable);
    }

    private static List<? extends Node> children(Node node) {
        return switch (node) {
            case SplitPane split -> List.copyOf(split.getItems());
            case ScrollPane scroll -> Stream.ofNullable(scroll.getContent()).toList();
            case Parent parent -> List.copyOf(parent.getChildrenUnmodifiable());
            default -> List.of();
        };
    }
}
