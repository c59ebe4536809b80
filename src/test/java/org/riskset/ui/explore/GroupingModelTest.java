package org.riskset.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.Ledger;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.ui.study.OpenStudy;

class GroupingModelTest {
    private final OpenStudy openStudy = new OpenStudy();
    private final GroupingModel model = new GroupingModel(openStudy);

    @BeforeEach
    void openSample() throws Exception {
        openStudy.open(SampleStudies.sample());
    }

    private Study study() {
        return openStudy.get().orElseThrow();
    }

    private Column column(String name) {
        return study().cohort().registry().find(name).orElseThrow();
    }

    private Grouping grouping() {
        return study().plan().grouping();
    }

    @Test
    void theTablesFollowLevelsTakenTogether() {
        model.by(column("stage"), "stage");
        model.merge("IVB", "IVC", "merge");

        Grouping merged = Grouping.ByLevels.of("stage").merging("IVB", "IVC");
        assertThat(grouping()).isEqualTo(merged);
        assertThat(study().tables().find("stage").orElseThrow().grouping()).isEqualTo(merged);

        model.separate("IVC + IVB", "apart");
        assertThat(grouping()).isEqualTo(Grouping.ByLevels.of("stage"));
    }

    @Test
    void movesAGroupToAPlaceCountedWithoutIt() {
        model.by(column("stage"), "stage");
        model.move("IVA", List.of("IVA", "IVB", "IVC"), 1, "move");

        assertThat(((Grouping.ByLevels) grouping()).order()).containsExactly("IVB", "IVA", "IVC");
    }

    @Test
    void crossesWithASecondVariableAndLeavesTheTablesAlone() {
        model.by(column("surgery"), "surgery");
        model.crossWith(Optional.of(column("tumour_size_cm")), "cross");

        assertThat(grouping().columns()).containsExactly("surgery", "tumour_size_cm");
        assertThat(model.crossedWith()).contains("tumour_size_cm");
        assertThat(study().tables().find("surgery").orElseThrow().grouping()).isInstanceOf(Grouping.ByLevels.class);

        model.setCutPoints("cut", 5);
        assertThat(model.cutPoints()).contains(Grouping.ByCutPoints.at("tumour_size_cm", 5));
        assertThat(study().plan().origin()).isEqualTo(CutPointOrigin.CHOSEN_AFTER_LOOKING);
        assertThat(study().tables().find("tumour_size_cm").orElseThrow().grouping())
                .isEqualTo(Grouping.ByCutPoints.at("tumour_size_cm", 5));

        model.crossWith(Optional.empty(), "not crossed");
        assertThat(grouping().columns()).containsExactly("surgery");
    }

    @Test
    void forgetsTheReferenceWithTheVariable() {
        model.by(column("stage"), "stage");
        model.compareWith(Optional.of(2), "reference");
        assertThat(study().plan().reference()).contains(2);

        model.by(column("sex"), "sex");
        assertThat(study().plan().reference()).isEmpty();
    }

    @Test
    void undoKeepsWhatWasSeen() {
        Grouping first = grouping();
        model.by(column("sex"), "sex");
        var seen = new Ledger.Look(List.of("sex"), "all", "Sex", 0.01);
        openStudy.note(now -> now.withScrutiny(
                now.scrutiny().withLedger(now.scrutiny().ledger().with(seen))));

        openStudy.undo();

        assertThat(grouping()).isEqualTo(first).isNotEqualTo(Grouping.ByLevels.of("sex"));
        assertThat(study().scrutiny().ledger().looks()).containsExactly(seen);
    }
}
