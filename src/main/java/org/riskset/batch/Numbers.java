package org.riskset.batch;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.survival.Interval;
import org.riskset.survival.compare.Comparison;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Numbers that may be absent, as JSON.
final class Numbers {
    private Numbers() {}

    static void put(ObjectNode node, String name, OptionalDouble number) {
        if (number.isPresent()) {
            node.put(name, number.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    static void putNulls(ObjectNode node, String reason, String... names) {
        for (String name : names) {
            node.putNull(name);
        }
        node.put("reason", reason);
    }

    static void putTest(ObjectNode node, Comparison outcome) {
        switch (outcome) {
            case Comparison.Test test ->
                node.put("chi2", test.chiSquare()).put("df", test.degreesOfFreedom()).put("p", test.pValue());
            case Comparison.NotComparable not ->
                putNulls(node, not.reason().name().toLowerCase(Locale.ROOT), "chi2", "df", "p");
        }
    }

    static void putPair(ObjectNode node, String name, OptionalDouble lower, OptionalDouble upper) {
        ArrayNode pair = node.putArray(name);
        add(pair, lower);
        add(pair, upper);
    }

    static void putLimits(ObjectNode node, Optional<Interval> limits) {
        put(node, "lower", limits.map(interval -> OptionalDouble.of(interval.lower())).orElse(OptionalDouble.empty()));
        put(node, "upper", limits.map(interval -> OptionalDouble.of(interval.upper())).orElse(OptionalDouble.empty()));
    }

    private static void add(ArrayNode array, OptionalDouble number) {
        if (number.isPresent()) {
            array.add(number.getAsDouble());
        } else {
            array.addNull();
        }
    }
}
