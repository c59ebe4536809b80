package org.riskset.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.inference.Adjustment;

/// Comparisons looked at. Adjusted values: R 4.2.2 `p.adjust(c(0.04, 0.001, 0.03, 0.8))`.
class LedgerTest {
    private static Ledger.Look look(String column, double p) {
        return new Ledger.Look(List.of(column), "all", column, p);
    }

    private final Ledger four = Ledger.EMPTY
            .with(look("sex", 0.04))
            .with(look("stage", 0.001))
            .with(look("size", 0.03))
            .with(look("age", 0.8));

    @Test
    void countsAComparisonOnceWithItsNewestP() {
        Ledger again = four.with(look("size", 0.5));

        assertThat(again.looks()).hasSize(4);
        assertThat(again.looks().get(2).pValue()).isEqualTo(0.5);
    }

    @Test
    void countsTheSameVariableAgainAmongOtherPatients() {
        assertThat(four.with(new Ledger.Look(List.of("sex"), "women", "sex", 0.2)).looks()).hasSize(5);
    }

    @Test
    void adjustsForAllOfThem() {
        assertThat(four.adjusted(Adjustment.HOLM)).containsExactly(0.09, 0.004, 0.09, 0.8);
        assertThat(four.caution()).contains(new Caution.ManyLooks(4, 3, 1, 1));
        assertThat(four.caution().orElseThrow().weight()).isEqualTo(Caution.Weight.CAUTION);
    }

    @Test
    void isANoteWhereNothingIsLostByIt() {
        Ledger clear = Ledger.EMPTY.with(look("sex", 0.001)).with(look("stage", 0.6));

        assertThat(clear.caution().orElseThrow().weight()).isEqualTo(Caution.Weight.NOTE);
        assertThat(Ledger.EMPTY.with(look("sex", 0.001)).caution()).isEmpty();
    }
}
