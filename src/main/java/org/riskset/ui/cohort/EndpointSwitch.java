package org.riskset.ui.cohort;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.ui.controls.Icons;
import org.riskset.wording.EndpointText;
import org.riskset.wording.Messages;
import org.riskset.wording.OutcomeText;

/// What all pages are about: the endpoint in force. Another is chosen, changed or made here.
public final class EndpointSwitch extends MenuButton {
    private static final double WIDEST = 220;

    private final Messages messages;
    private final EndpointText names;
    private final CohortModel model;
    private final Consumer<String> refused;
    private final Tooltip hint = new Tooltip();

    /// @param refused told why an endpoint could not be chosen
    public EndpointSwitch(Messages messages, CohortModel model, Consumer<String> refused) {
        super("", Icons.of(Feather.TARGET, "small-icon"));
        this.messages = messages;
        this.names = new EndpointText(messages);
        this.model = model;
        this.refused = refused;
        getStyleClass().add("flat");
        setId("endpoint-switch");
        setMinWidth(64);
        setMaxWidth(WIDEST);
        setMnemonicParsing(false);
        setTooltip(hint);
        setAccessibleText(messages.text("endpoint.switch"));
        visibleProperty().bind(model.openStudy().studyProperty().map(Optional::isPresent).orElse(false));
        managedProperty().bind(visibleProperty());
        model.openStudy().studyProperty().addListener(_ -> showInForce());
        setOnShowing(_ -> fill());
        fill();
        showInForce();
    }

    private void showInForce() {
        String name = model.endpointInForce().map(names::name).orElse("");
        setText(name);
        hint.setText(messages.text("endpoint.switch.hint", name));
    }

    private void follow(EndpointName name) {
        if (!model.follow(name, messages.text("step.endpoint", names.name(name)))) {
            model.refusalProperty().get().map(new OutcomeText(messages)::sentence).ifPresent(refused);
        }
    }

    private void fill() {
        getItems().clear();
        Optional<EndpointName> inForce = model.endpointInForce();
        for (Endpoint endpoint : model.endpoints()) {
            RadioMenuItem item = new RadioMenuItem(names.name(endpoint.name()));
            item.setMnemonicParsing(false);
            item.setSelected(inForce.equals(Optional.of(endpoint.name())));
            item.setOnAction(_ -> follow(endpoint.name()));
            getItems().add(item);
        }
        MenuItem change = new MenuItem(messages.text("endpoint.change-in-force"));
        change.setOnAction(_ -> EndpointEditor.open(this, messages, model, model.endpointInForce()));
        MenuItem add = new MenuItem(messages.text("endpoint.add"));
        add.setOnAction(_ -> EndpointEditor.open(this, messages, model, Optional.empty()));
        getItems().addAll(new SeparatorMenuItem(), change, add);
    }
}
