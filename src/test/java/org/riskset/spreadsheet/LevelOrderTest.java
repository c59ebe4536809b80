package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "IVA < IVB < IVC",
        "I < II < IIIA < IIIC1 < IIIC2 < IV",
        "T1a < T1b < T2 < T4 < Tx",
        "N0 < N1a < N1b",
        "G1 < G2 < G10",
        "<6 < >=6",
        "<60 < 60-69 < 70-79 < >=80",
        "0 < 1–3 < 4–9 < 10+",
        "well < moderate < poor",
        "Well differentiated < Moderately differentiated < Poorly differentiated",
        "Mild < Moderate < Severe",
        "1, 2, 10",
        "Alive, Dead",
        "Chemotherapy, Surgery, surgery",
        "IV, iv drip, other",
    })
    void doesNotDependOnTheOrderInTheFile(String text) {
        boolean ordered = text.contains(" < ");
        List<String> levels = Arrays.asList(text.split(ordered ? " < " : ", "));
        List<String> shuffled = Arrays.asList(levels.toArray(String[]::new));
        Collections.shuffle(shuffled, new Random(7));

        LevelOrder order = LevelOrder.of(shuffled);

        assertThat(order.levels()).isEqualTo(levels);
        assertThat(order.ordered()).isEqualTo(ordered);
    }
}
