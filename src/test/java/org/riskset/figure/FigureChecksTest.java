package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.AnalysisResult;
import org.riskset.drawing.Drawing;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class FigureChecksTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static AnalysisResult byStage;

    @BeforeAll
    static void analyse() throws Exception {
        byStage = SampleStudy.open().byLevels("stage");
    }

    @Test
    void aFigureByAPresetKeepsEveryRuleButTheOneAboutGreyscale() {
        FigureStyle style = JournalPreset.GENERAL.style(JournalPreset.Columns.SINGLE, 80);

        assertThat(failed(style)).containsExactly(FigureCheck.Rule.GREYSCALE);
    }

    @Test
    void linePatternsMakeCurvesDistinctInGreyscale() {
        FigureStyle style = JournalPreset.GENERAL.style(JournalPreset.Columns.SINGLE, 80);
        FigureCheck greyscale = FigureChecks.of(drawn(style), style, ENGLISH).getFirst();

        FigureStyle fixed = greyscale.fix().orElseThrow();

        assertThat(failed(fixed)).isEmpty();
    }

    @Test
    void findsSmallTypeAndThinLinesAndRepairsThem() {
        FigureStyle print = FigureStyle.print(84, 80).withPatterns(true);
        FigureStyle tiny = print.withType(new FigureStyle.Type(6, 5, 8)).withLines(new FigureStyle.Lines(0.4, 0.4, 0.3, 0.3));

        assertThat(failed(tiny)).containsExactlyInAnyOrder(FigureCheck.Rule.SMALLEST_TEXT, FigureCheck.Rule.THINNEST_LINE);
        FigureStyle repaired = repaired(repaired(tiny));
        assertThat(failed(repaired)).isEmpty();
    }

    @Test
    void findsAMissingRiskTable() {
        FigureStyle style =
                FigureStyle.print(84, 80).withPatterns(true).withRiskTable(FigureStyle.RiskTable.NONE);

        assertThat(failed(style)).containsExactly(FigureCheck.Rule.NUMBERS_AT_RISK);
        assertThat(failed(repaired(style))).isEmpty();
    }

    @Test
    void findsTextThatLeavesAPageTooSmall() {
        FigureStyle style = FigureStyle.print(40, 20);

        assertThat(failed(style)).contains(FigureCheck.Rule.TEXT_ON_PAGE);
    }

    @Test
    void findsCurvesNobodyNamed() {
        FigureStyle style = FigureStyle.print(84, 80)
                .withLabelling(FigureStyle.Labelling.NONE)
                .withRiskTable(FigureStyle.RiskTable.NONE);

        assertThat(failed(style)).contains(FigureCheck.Rule.GROUPS_NAMED);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasASentence(Language language) {
        Messages messages = new Messages(language);
        for (FigureCheck.Rule rule : FigureCheck.Rule.values()) {
            assertThat(messages.has(rule.textKey(true))).as(rule.toString()).isTrue();
            assertThat(messages.has(rule.textKey(false))).as(rule.toString()).isTrue();
            assertThat(rule.textKey(true)).isLowerCase();
        }
        assertThat(messages.text("figure.check.smallest-text.passed", "7")).contains("7 pt".toLowerCase(Locale.ROOT));
    }

    private static FigureStyle repaired(FigureStyle style) {
        Optional<FigureStyle> fix = FigureChecks.of(drawn(style), style, ENGLISH).getFirst().fix();
        return fix.orElseThrow();
    }

    private static List<FigureCheck.Rule> failed(FigureStyle style) {
        return FigureChecks.of(drawn(style), style, ENGLISH).stream()
                .filter(check -> !check.passed())
                .map(FigureCheck::rule)
                .toList();
    }

    private static Drawing drawn(FigureStyle style) {
        return KaplanMeierFigure.of(byStage, style, ENGLISH).drawing();
    }
}
