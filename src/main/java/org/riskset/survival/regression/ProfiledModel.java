package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.riskset.survival.ConfidenceLevel;

/// Profiles every coefficient of a design under a likelihood, plain or penalised.
final class ProfiledModel {
    private ProfiledModel() {}

    /// @param diverging columns without a best coefficient
    static List<ProfiledRatio> ratios(
            CoxDesign design,
            Orthogonal orthogonal,
            Function<Orthogonal, PartialLikelihood> likelihood,
            boolean[] diverging,
            ConfidenceLevel level) {
        List<ProfiledRatio> ratios = new ArrayList<>();
        for (int j = 0; j < orthogonal.size(); j++) {
            Orthogonal last = orthogonal.withLast(design, j);
            PartialLikelihood profiled = likelihood.apply(last);
            CoxFit fit = CoxFit.of(profiled);
            ProfileLikelihood profile =
                    new ProfileLikelihood(profiled, fit.atFit().logLikelihood(), fit.gamma());
            double scale = last.lastScale();
            double coefficient = fit.gamma()[last.size() - 1] / scale;
            ratios.add(new ProfiledRatio(
                    design.columns().get(orthogonal.column(j)),
                    diverging[j] ? OptionalDouble.empty() : OptionalDouble.of(coefficient),
                    ratio(profile.limit(level.coverage(), -1), scale),
                    ratio(profile.limit(level.coverage(), 1), scale),
                    profile.testOfZero()));
        }
        return List.copyOf(ratios);
    }

    private static OptionalDouble ratio(OptionalDouble limit, double scale) {
        return limit.isEmpty() ? limit : OptionalDouble.of(Math.exp(limit.getAsDouble() / scale));
    }
}
