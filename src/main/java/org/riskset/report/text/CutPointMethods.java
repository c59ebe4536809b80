package org.riskset.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Cut-points in sentences: which were fixed in advance, and what the choice of the others means for their p.
final class CutPointMethods {
    private final ReportFacts facts;
    private final Messages messages;
    private final NumberLinks links;
    private final List<String> sentences = new ArrayList<>();

    CutPointMethods(ReportFacts facts, Messages messages, NumberLinks links) {
        this.facts = facts;
        this.messages = messages;
        this.links = links;
    }

    List<String> sentences() {
        cutPoints();
        return List.copyOf(sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(messages.text(key, arguments));
    }

    private void cutPoints() {
        List<String> fixed = cut(CutPointOrigin.FIXED_IN_ADVANCE)
                .map(this::cutWords)
                .toList();
        if (!fixed.isEmpty()) {
            say("report.methods.cut.fixed", Lists.and(fixed, messages));
        }
        cut(CutPointOrigin.CHOSEN_AFTER_LOOKING).forEach(factor -> {
            String analysis = factor.grouping().columnLabel();
            if (factor.evidence().isPresent() && links.has(analysis, "", Quantity.SEARCH_P)) {
                String method = factor.evidence().get().permutation().isPresent()
                        ? "report.methods.cut.permutation"
                        : "report.methods.cut.lausen";
                say(
                        "report.methods.cut.searched",
                        cutWords(factor),
                        factor.evidence().get().candidates().size(),
                        messages.text(method),
                        links.equation(analysis, "", Quantity.SEARCH_P));
            } else {
                say("report.methods.cut.uncorrected", cutWords(factor));
            }
        });
    }

    private Stream<AnalysisResult> cut(CutPointOrigin origin) {
        return facts.factors().stream()
                .filter(factor -> factor.plan().grouping() instanceof Grouping.ByCutPoints)
                .filter(factor -> factor.plan().origin() == origin);
    }

    private String cutWords(AnalysisResult factor) {
        Grouping.ByCutPoints grouping = (Grouping.ByCutPoints) factor.plan().grouping();
        String unit = factor.grouping().unit().map(name -> "\u00a0" + new UnitText(messages).of(name)).orElse("");
        List<String> cuts = grouping.cutPoints().stream()
                .map(cut -> messages.numbers().shortest(cut))
                .toList();
        return messages.text("report.cut", factor.grouping().columnLabel(), Lists.and(cuts, messages) + unit);
    }
}
