package org.riskset.survival.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Counts numbers compared with a reference file and keeps every disagreement, so that one run shows them all.
public final class Agreement {
    private static final Set<JsonNode> SEEN =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private final List<String> disagreements = new ArrayList<>();
    private int compared;

    /// Compares within a relative tolerance; a value below 1e-14 agrees with an expected 0.
    public void number(String where, double actual, JsonNode expected, double relative) {
        compared++;
        SEEN.add(expected);
        double value = valueOf(expected);
        double allowed = value == 0 ? 1e-14 : Math.abs(value) * relative;
        boolean agrees = actual == value || Math.abs(actual - value) <= allowed;
        if (!agrees) {
            disagree(where, Double.toString(actual), value);
        }
    }

    /// Compares a value that may be absent: JSON `null` stands for absent.
    public void optional(String where, OptionalDouble actual, JsonNode expected, double relative) {
        if (expected.isNull() || actual.isEmpty()) {
            compared++;
            if (expected.isNull() != actual.isEmpty()) {
                disagreements.add(where + ": " + actual + " where the reference has " + expected);
            }
        } else {
            number(where, actual.getAsDouble(), expected, relative);
        }
    }

    /// Notes a disagreement about anything that is not a number.
    public void same(String where, Object actual, Object expected) {
        compared++;
        if (!actual.equals(expected)) {
            disagreements.add(where + ": " + actual + " where the reference has " + expected);
        }
    }

    /// Notes that a number of the file was used to ask for what is compared, such as the time of a landmark.
    public static double asked(JsonNode expected) {
        SEEN.add(expected);
        return expected.asDouble();
    }

    /// Whether any test has compared or asked for this very number of a reference file since the start.
    static boolean hasSeen(JsonNode number) {
        return SEEN.contains(number);
    }

    private void disagree(String where, String actual, double expected) {
        disagreements.add(String.format(
                Locale.ROOT, "%s: %s where the reference has %s", where, actual, Double.toString(expected)));
    }

    private static double valueOf(JsonNode node) {
        if (node.isString()) {
            return switch (node.asString()) {
                case "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> throw new IllegalArgumentException("not a number: " + node);
            };
        }
        if (!node.isNumber()) {
            throw new IllegalArgumentException("not a number: " + node);
        }
        return node.asDouble();
    }

    public int compared() {
        return compared;
    }

    /// Fails with every disagreement, or if fewer numbers were compared than expected at least.
    public void assertAll(int atLeast) {
        assertThat(disagreements).isEmpty();
        assertThat(compared).as("numbers compared").isGreaterThanOrEqualTo(atLeast);
    }
}
