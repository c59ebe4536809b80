package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riskset.cohort.EndpointName;

class EndpointTextTest {
    private static final EndpointName PROGRESSION_FREE = EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL);
    private final Messages english = new Messages(Language.ENGLISH);
    private final EndpointText text = new EndpointText(english);

    @Test
    void namesKindsInTheLanguageOfTheReader() {
        assertThat(text.name(PROGRESSION_FREE)).isEqualTo("Progression-free survival");
        assertThat(text.inSentence(PROGRESSION_FREE)).isEqualTo("progression-free survival");
        assertThat(new EndpointText(new Messages(Language.VIETNAMESE)).name(EndpointName.OVERALL_SURVIVAL))
                .isEqualTo("Sống còn toàn bộ");
    }

    @Test
    void keepsANameOfTheReadersOwn() {
        EndpointName own = text.typed(EndpointName.Kind.OTHER, " PSA-free survival ");

        assertThat(text.name(own)).isEqualTo("PSA-free survival");
        assertThat(text.inSentence(own)).isEqualTo("PSA-free survival");
    }

    @Test
    void recognisesTheNameOfAKind() {
        assertThat(text.typed(EndpointName.Kind.OTHER, "progression-free survival")).isEqualTo(PROGRESSION_FREE);
    }

    @Test
    void speaksOfEventsWhereTheyAreNoDeaths() {
        assertThat(english.text("table.deaths")).isEqualTo("Deaths");
        assertThat(english.about(PROGRESSION_FREE).text("table.deaths")).isEqualTo("Events");
        assertThat(english.about(EndpointName.of(EndpointName.Kind.DISEASE_SPECIFIC_SURVIVAL))).isSameAs(english);
        assertThat(english.about(PROGRESSION_FREE).text("test.breslow")).isEqualTo("Breslow");
    }
}
