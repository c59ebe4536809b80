package org.riskset.ui.data;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The head of the findings: a title, below it a sentence, and a button at the right of the title where there is room for all of
/// its words, else below the sentence.
final class FindingsHead extends Region {
    private static final double SIDE = 12;
    private static final double LINE = 44;
    private static final double GAP = 4;
    private static final double APART = 8;

    private final Region title;
    private final Region sentence;
    private final Region button;

    /// @param sentence left out, with its room, while it is not visible, and so is the button
    FindingsHead(Region title, Region sentence, Region button) {
        this.title = title;
        this.sentence = sentence;
        this.button = button;
        getChildren().addAll(title, sentence, button);
        for (Node part : new Node[] {sentence, button}) {
            part.managedProperty().bind(part.visibleProperty());
            part.visibleProperty().addListener(_ -> requestLayout());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double room(double width) {
        return width - 2 * SIDE;
    }

    private boolean isBeside(double width) {
        return title.prefWidth(-1) + APART + button.prefWidth(-1) <= room(width);
    }

    private double sentenceHeight(double width) {
        return sentence.isVisible() ? sentence.prefHeight(room(width)) + GAP : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double below = button.isVisible() && !isBeside(width) ? button.prefHeight(-1) + 2 * GAP : 0;
        return LINE + sentenceHeight(width) + below;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double titleHeight = title.prefHeight(-1);
        title.resizeRelocate(SIDE, snapPositionY((LINE - titleHeight) / 2), Math.min(title.prefWidth(-1), room(width)), titleHeight);
        sentence.resizeRelocate(SIDE, LINE, room(width), sentence.prefHeight(room(width)));
        double buttonWidth = Math.min(button.prefWidth(-1), room(width));
        double buttonHeight = button.prefHeight(-1);
        if (isBeside(width)) {
            button.resizeRelocate(width - SIDE - buttonWidth, snapPositionY((LINE - buttonHeight) / 2), buttonWidth, buttonHeight);
        } else {
            button.resizeRelocate(SIDE, LINE + sentenceHeight(width), buttonWidth, buttonHeight);
        }
    }
}
