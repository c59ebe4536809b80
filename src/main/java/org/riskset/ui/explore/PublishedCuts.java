package org.riskset.ui.explore;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskset.registry.NumberColumn;

/// Cut-points that guidelines have fixed, for variables whose name says what they are.
///
/// @param key       of the words that name the cut-point and its source
/// @param cutPoints in the unit of the variable
record PublishedCuts(String key, List<Double> cutPoints) {
    private static final String PREFIX = "explore.cut-point.published.";
    private static final double MILLIMETRES = 10;

    PublishedCuts {
        cutPoints = List.copyOf(cutPoints);
    }

    /// Age: 60 (United Nations: older person), 65 and 70 (SIOG: older patient with cancer). Tumour size: UICC/AJCC TNM,
    /// 8th edition, T1 to T3 of thyroid (2 and 4 cm) and of breast (2 and 5 cm). None for other variables.
    static List<PublishedCuts> of(NumberColumn column) {
        String label = " " + plain(column.label()) + " ";
        Optional<String> unit = column.unit().map(PublishedCuts::plain);
        if (label.contains(" age ") || label.contains(" tuoi ")) {
            return Stream.of(60.0, 65.0, 70.0)
                    .map(age -> new PublishedCuts(PREFIX + "age-" + age.intValue(), List.of(age)))
                    .toList();
        }
        boolean size = (label.contains("tumour") || label.contains("tumor") || label.contains(" u "))
                && (label.contains("size") || label.contains("diameter") || label.contains("kich thuoc"));
        if (size && unit.filter(List.of("cm", "mm")::contains).isPresent()) {
            double scale = unit.get().equals("mm") ? MILLIMETRES : 1;
            return List.of(
                    new PublishedCuts(PREFIX + "thyroid", List.of(2 * scale, 4 * scale)),
                    new PublishedCuts(PREFIX + "breast", List.of(2 * scale, 5 * scale)));
        }
        return List.of();
    }

    private static String plain(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
