package org.riskset.survival.competing;

/// Cumulative incidence with the variance of the infinitesimal jackknife, in one pass.
///
/// The influence of a patient who left at T on F(t) is, for `t >= T`, linear in F(t): `a + b F(t)` with
/// `b = G(T) - e / (n - d)`, G Greenwood's sum, and for `t < T` the same for all, `Q(t) - K(t)` with `Q = sum f G(s-)` and
/// `K = sum f / n` over the increments f of F. So sums of `a^2`, `ab` and `b^2` over those who left give the variance at
/// every time.
final class JackknifeSums {
    private final CauseCounts counts;
    private final double[] incidence;
    private final double[] shared;
    private final double[] slopeCensored;
    private final double[] slopeEvent;
    private final double[] errors;

    JackknifeSums(CauseCounts counts) {
        this.counts = counts;
        int size = counts.size();
        this.incidence = new double[size];
        this.shared = new double[size];
        this.slopeCensored = new double[size];
        this.slopeEvent = new double[size];
        this.errors = new double[size];
        run();
    }

    private void run() {
        double free = 1;
        double greenwood = 0;
        double f = 0;
        double common = 0;
        double squares = 0;
        double products = 0;
        double slopes = 0;
        for (int i = 0; i < counts.size(); i++) {
            double n = counts.atRisk()[i];
            double d = counts.cause()[i] + (double) counts.other()[i];
            double increment = free * counts.cause()[i] / n;
            common += increment * greenwood - increment / n;
            f += increment;
            double staying = n - d;
            if (staying > 0) {
                greenwood += d / (n * staying);
            }
            double own = free / n;
            free *= staying / n;
            incidence[i] = f;
            shared[i] = common;
            slopeCensored[i] = greenwood;
            slopeEvent[i] = staying > 0 ? greenwood - 1 / staying : 0; // nobody left: F grows no more
            double[] kinds = {counts.censored(i), counts.other()[i], counts.cause()[i]};
            for (int kind = 0; kind < 3; kind++) {
                double b = kind == 0 ? slopeCensored[i] : slopeEvent[i];
                double a = intercept(i, kind, own);
                squares += kinds[kind] * a * a;
                products += kinds[kind] * a * b;
                slopes += kinds[kind] * b * b;
            }
            double remaining = i + 1 < counts.size() ? counts.atRisk()[i + 1] : 0;
            double variance = squares + 2 * f * products + f * f * slopes + remaining * common * common;
            errors[i] = Math.sqrt(Math.max(0, variance));
        }
    }

    /// The constant a of the influence of those who left at a step by censoring (0), another cause (1) or the cause (2).
    private double intercept(int step, int kind, double own) {
        double b = kind == 0 ? slopeCensored[step] : slopeEvent[step];
        return shared[step] - incidence[step] * b + (kind == 2 ? own : 0);
    }

    double[] incidence() {
        return incidence;
    }

    double[] errors() {
        return errors;
    }

    /// The area under F with the variance of the areas under the influences.
    TimeLost timeLost(double tau) {
        int steps = 0;
        while (steps < counts.size() && counts.time()[steps] <= tau) {
            steps++;
        }
        double[] areaAfter = new double[steps + 1]; // under F from a step's time to tau
        for (int i = steps - 1; i >= 0; i--) {
            double end = i + 1 < steps ? counts.time()[i + 1] : tau;
            areaAfter[i] = areaAfter[i + 1] + incidence[i] * (end - counts.time()[i]);
        }
        double variance = 0;
        double sharedArea = 0; // under the influence of those still at risk, up to a step's time
        double free = 1;
        for (int i = 0; i < steps; i++) {
            double n = counts.atRisk()[i];
            double before = i == 0 ? 0 : shared[i - 1] * (counts.time()[i] - counts.time()[i - 1]);
            sharedArea += before;
            double[] kinds = {counts.censored(i), counts.other()[i], counts.cause()[i]};
            double left = tau - counts.time()[i];
            for (int kind = 0; kind < 3; kind++) {
                double b = kind == 0 ? slopeCensored[i] : slopeEvent[i];
                double area = sharedArea + intercept(i, kind, free / n) * left + b * areaAfter[i];
                variance += kinds[kind] * area * area;
            }
            free *= (n - counts.cause()[i] - counts.other()[i]) / n;
        }
        if (steps > 0 && steps < counts.size()) {
            double area = sharedArea + shared[steps - 1] * (tau - counts.time()[steps - 1]);
            variance += counts.atRisk()[steps] * area * area;
        }
        return new TimeLost(tau, steps == 0 ? 0 : areaAfter[0], Math.sqrt(variance));
    }
}
