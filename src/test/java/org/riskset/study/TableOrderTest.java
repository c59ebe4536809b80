package org.riskset.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.TableDesign;

/// Variables of the tables in another order, and the headings above them.
class TableOrderTest {
    private static Study study;

    @BeforeAll
    static void openSample() throws Exception {
        study = SampleStudies.sample();
    }

    @Test
    void aVariableTakesTheOrderedPlaceInBothTables() {
        Study moved = study.withRowMoved(0, 2);

        assertThat(moved.tables().columns()).startsWith("age_at_diagnosis", "tumour_size_cm", "sex", "stage");
        assertThat(moved.withRowMoved(2, 0)).isEqualTo(study);
    }

    @Test
    void aHeadingStaysWhereItIsWhenTheVariableUnderItGoes() {
        Study headed = study.withDesign(TableDesign.FIRST.with(RowDesign.of("sex").withSection("Patient")));

        Study moved = headed.withRowMoved(0, 4);

        assertThat(moved.design().row("age_at_diagnosis").section()).isEqualTo("Patient");
        assertThat(moved.design().row("sex").section()).isEmpty();
    }

    @Test
    void aHeadingOverOneVariableGoesWithIt() {
        Study headed = study.withDesign(TableDesign.FIRST
                .with(RowDesign.of("sex").withSection("Patient"))
                .with(RowDesign.of("age_at_diagnosis").withSection("Age")));

        Study moved = headed.withRowMoved(0, 3);

        assertThat(moved.design()).isEqualTo(headed.design());
    }
}
