package org.riskset.study.file;

import java.util.Optional;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/// The plan of one figure as one line of JSON: what an exported figure carries, so that it can be opened again.
public final class FigureJson {
    private static final int FORMAT = 1;

    private FigureJson() {}

    /// The figure of a study; a panel of the comparison in view names that comparison, and subgroups left to the tables are
    /// named as well, so that it stays what was exported.
    public static String write(Study study, PlannedFigure figure) {
        ObjectNode tree = StudyJson.MAPPER.createObjectNode().put("risksetFigure", FORMAT);
        tree.set("figure", StudyJson.MAPPER.valueToTree(FigurePlan.named(figure, study)));
        return StudyJson.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree);
    }

    /// The figure a plan describes; empty where the text is no such plan, or one of a newer version.
    public static Optional<PlannedFigure> read(String plan) {
        if (!plan.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode tree = StudyJson.MAPPER.readTree(plan);
            return tree.path("risksetFigure").asInt(0) == FORMAT
                    ? Optional.of(StudyJson.MAPPER.treeToValue(tree.required("figure"), PlannedFigure.class))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
