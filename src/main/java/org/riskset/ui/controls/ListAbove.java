package org.riskset.ui.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.PopupWindow;

/// The list of a choice that opens above its field. Where it is opened for the first time its height is taken before it has its
/// look, and a gap is left between the two.
public final class ListAbove {
    private final ComboBox<?> choice;
    private boolean watched;

    private ListAbove(ComboBox<?> choice) {
        this.choice = choice;
    }

    /// Closes the gap whenever the list of a choice gets its height.
    public static void keepClose(ComboBox<?> choice) {
        new ListAbove(choice).watch();
    }

    private void watch() {
        choice.addEventHandler(ComboBoxBase.ON_SHOWN, _ -> {
            if (!watched && choice.getSkin() instanceof ComboBoxListViewSkin<?> skin
                    && skin.getPopupContent().getScene().getWindow() instanceof PopupWindow list) {
                watched = true;
                list.heightProperty().addListener(_ -> close(list, skin.getPopupContent()));
                skin.getPopupContent().layoutBoundsProperty().addListener(_ -> close(list, skin.getPopupContent()));
                close(list, skin.getPopupContent());
            }
        });
    }

    private void close(PopupWindow list, Node content) {
        Bounds field = choice.localToScreen(choice.getLayoutBounds());
        Bounds rows = content.localToScreen(content.getLayoutBounds());
        boolean above = field != null && rows != null && rows.getMinY() < field.getMinY() && rows.getMaxY() < field.getMinY();
        if (choice.isShowing() && above) {
            list.setAnchorY(list.getAnchorY() + field.getMinY() - rows.getMaxY());
        }
    }
}
