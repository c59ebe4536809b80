package org.riskset.ui.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;
import org.riskset.ui.cohort.CutOffField;
import org.riskset.ui.cohort.EndpointEditor;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.EndpointText;
import org.riskset.wording.Messages;

/// The endpoints of the study to be, one of them in view above, and the last day that counts for all.
final class EndpointsBand extends HBox {
    private final Messages messages;
    private final ImportModel model;
    private final EndpointText names;
    private final Segments<EndpointName> choice;
    private final CutOffField cutOff;
    private Optional<Roles> shown = Optional.empty();
    private Optional<Registry> registry = Optional.empty();

    EndpointsBand(Messages messages, ImportModel model) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.names = new EndpointText(messages);
        this.choice = new Segments<EndpointName>(names::name).quiet().onChosen(this::view);
        this.cutOff = new CutOffField(
                messages,
                this::lastDay,
                day -> model.changeRoles(messages.text("step.import.cut-off"), roles -> roles.withCutOff(day)));
        choice.setId("endpoints");
        Button edit = new Button("", Icons.of(Feather.EDIT_2, "small-icon"));
        edit.getStyleClass().addAll("flat", "icon-only", "dense");
        edit.setId("endpoint-edit");
        edit.setAccessibleText(messages.text("endpoint.edit.title"));
        edit.setTooltip(new Tooltip(messages.text("endpoint.edit.title")));
        edit.setOnAction(_ -> EndpointEditor.open(edit, messages, model.endpoints(), model.endpoints().endpointInForce()));
        Hyperlink add = new Hyperlink(messages.text("endpoint.add"));
        add.setId("endpoint-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> EndpointEditor.open(add, messages, model.endpoints(), Optional.empty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(4, 16, 4, 16));
        setMinHeight(36);
        getStyleClass().add("endpoints-band");
        getChildren()
                .addAll(Labels.of(messages.text("endpoint.band"), "strong"), choice, edit, add, space, cutOff);
    }

    void show(Roles roles, Registry columns) {
        shown = Optional.of(roles);
        registry = Optional.of(columns);
        List<EndpointName> all = new ArrayList<>(
                roles.endpoints().stream().map(Endpoint::name).toList());
        if (!all.contains(roles.endpoint().name())) {
            all.add(roles.endpoint().name()); // not everything has been said about it yet
        }
        choice.show(all, roles.endpoint().name());
        cutOff.show(roles.endpoint().cutOff(), roles.fromDates());
    }

    private void view(EndpointName name) {
        shown.flatMap(roles -> roles.others().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .map(endpoint -> roles.viewing(Optional.empty(), endpoint)))
                .ifPresent(viewed -> model.changeRoles(messages.text("step.endpoint", names.name(name)), _ -> viewed));
    }

    private LocalDate lastDay() {
        return shown.flatMap(Roles::end)
                .flatMap(end -> registry.flatMap(columns -> columns.find(end)))
                .filter(DateColumn.class::isInstance)
                .flatMap(column -> ((DateColumn) column).latest())
                .orElse(LocalDate.EPOCH);
    }
}
