package org.riskset.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Recognises by its name a variable that is decided after the clock started: a treatment.
public final class TreatmentWords {
    private static final List<String> WORDS = List.of(
            "treat", "therapy", "surgery", "surgical", "operation", "resect", "chemo", "radio", "irradiat", "transplant",
            "regimen", "drug", "randomi", "dieu tri", "phau thuat", "xa tri", "hoa tri");
    /// Short names that trials use; within longer words they mean something else.
    private static final List<String> WHOLE_WORDS = List.of("arm", "rx", "trt");

    private TreatmentWords() {}

    /// Whether a variable's name speaks of treatment, in English or Vietnamese, with accents or without.
    public static boolean name(String label) {
        String plain = Normalizer.normalize(
                        label.toLowerCase(Locale.ROOT).replace('\u0111', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return WORDS.stream().anyMatch(plain::contains)
                || Arrays.stream(plain.split("[^a-z]+")).anyMatch(WHOLE_WORDS::contains);
    }
}
