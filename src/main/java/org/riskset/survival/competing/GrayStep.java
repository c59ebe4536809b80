package org.riskset.survival.competing;

import java.util.Arrays;

/// One stratum of Gray's test, taken through its times in order.
///
/// Per group j: number at risk Y, Kaplan-Meier estimate S of freedom from any event and cumulative incidence F, each just
/// before the time. The risk sets of the subdistribution are `R_j = Y_j (1 - F_j) / S_j`; the score of group j is
/// `sum d_j - d R_j / R`, and its variance follows from Gray (1988), section 4, with the pooled estimate
/// `dF = d / sum (Y_j / S_j)` and hypergeometric increments.
final class GrayStep {
    private final int groups;
    private final double[] score;
    private final double[][] covariance;
    private final double[] atRisk;
    private final double[] free;
    private final double[] incidence;
    private final double[] censoredNow;
    private final double[] causeNow;
    private final double[] otherNow;
    private final double[][] compensator;
    private final double[] ownVariance;
    private final double[][] crossVariance;
    private double pooled;

    GrayStep(int groups, double[] score, double[][] covariance) {
        this.groups = groups;
        this.score = score;
        this.covariance = covariance;
        this.atRisk = new double[groups];
        this.free = new double[groups];
        Arrays.fill(free, 1);
        this.incidence = new double[groups];
        this.censoredNow = new double[groups];
        this.causeNow = new double[groups];
        this.otherNow = new double[groups];
        this.compensator = new double[groups][groups];
        this.ownVariance = new double[groups];
        this.crossVariance = new double[groups][groups];
    }

    void enter(int group) {
        atRisk[group]++;
    }

    void leaves(int group, int ended, int cause) {
        if (ended == cause) {
            causeNow[group]++;
        } else if (ended > 0) {
            otherNow[group]++;
        } else {
            censoredNow[group]++;
        }
    }

    /// Takes the time whose exits have been reported.
    void take() {
        double causes = Arrays.stream(causeNow).sum();
        double others = Arrays.stream(otherNow).sum();
        if (causes + others > 0) {
            takeEvents(causes);
        }
        for (int g = 0; g < groups; g++) {
            atRisk[g] -= causeNow[g] + otherNow[g] + censoredNow[g];
        }
        Arrays.fill(causeNow, 0);
        Arrays.fill(otherNow, 0);
        Arrays.fill(censoredNow, 0);
    }

    private void takeEvents(double causes) {
        double[] freeAfter = free.clone();
        double[] incidenceAfter = incidence.clone();
        double total = 0;
        double subdistribution = 0;
        for (int g = 0; g < groups; g++) {
            if (atRisk[g] > 0) {
                freeAfter[g] = free[g] * (atRisk[g] - causeNow[g] - otherNow[g]) / atRisk[g];
                incidenceAfter[g] = incidence[g] + free[g] * causeNow[g] / atRisk[g];
                total += atRisk[g] / free[g];
                subdistribution += atRisk[g] * (1 - incidence[g]) / free[g];
            }
        }
        double pooledAfter = pooled + causes / total;
        double[][] weight = weights(total, causes);
        if (causes > 0) {
            for (int g = 0; g < groups; g++) {
                if (atRisk[g] > 0) {
                    double share = atRisk[g] * (1 - incidence[g]) / (free[g] * subdistribution);
                    score[g] += causeNow[g] - causes * share;
                    addCause(g, weight, freeAfter[g], pooledAfter, causes, total);
                }
            }
        }
        for (int g = 0; g < groups; g++) {
            if (otherNow[g] > 0 && freeAfter[g] > 0) {
                addOther(g, freeAfter[g], pooledAfter);
            }
        }
        System.arraycopy(freeAfter, 0, free, 0, groups);
        System.arraycopy(incidenceAfter, 0, incidence, 0, groups);
        pooled = pooledAfter;
    }

    /// `R_j (delta_jl - R_l / R)` under the pooled incidence, and its integral against the pooled subdistribution hazard.
    private double[][] weights(double total, double causes) {
        double[][] weight = new double[groups][groups];
        for (int j = 0; j < groups; j++) {
            if (atRisk[j] > 0) {
                double own = atRisk[j] / free[j];
                for (int l = 0; l < groups; l++) {
                    if (atRisk[l] > 0) {
                        weight[j][l] = j == l ? own * (1 - own / total) : -own * atRisk[l] / (free[l] * total);
                        compensator[j][l] += weight[j][l] * causes / (total * (1 - pooled));
                    }
                }
            }
        }
        return weight;
    }

    private void addCause(
            int k, double[][] weight, double freeAfter, double pooledAfter, double causes, double total) {
        double lead = freeAfter > 0 ? 1 - (1 - pooledAfter) / freeAfter : 1;
        double correction = causes > 1 ? 1 - (causes - 1) / (total * free[k] - 1) : 1;
        double increment = correction * free[k] * causes / (total * atRisk[k]);
        ownVariance[k] += lead * lead * increment;
        for (int j = 0; j < groups; j++) {
            double first = weight[j][k] - lead * compensator[j][k];
            crossVariance[j][k] += first * lead * increment;
            for (int l = 0; l < groups; l++) {
                covariance[j][l] += first * (weight[l][k] - lead * compensator[l][k]) * increment;
            }
        }
    }

    private void addOther(int k, double freeAfter, double pooledAfter) {
        double lead = (1 - pooledAfter) / freeAfter;
        double correction = otherNow[k] > 1 ? 1 - (otherNow[k] - 1) / (atRisk[k] - 1) : 1;
        double increment = correction * free[k] * free[k] * otherNow[k] / (atRisk[k] * atRisk[k]);
        ownVariance[k] += lead * lead * increment;
        for (int j = 0; j < groups; j++) {
            double first = lead * compensator[j][k];
            crossVariance[j][k] -= first * lead * increment;
            for (int l = 0; l < groups; l++) {
                covariance[j][l] += first * lead * compensator[l][k] * increment;
            }
        }
    }

    /// Adds what depends on the compensators at the end of follow-up.
    void finish() {
        for (int j = 0; j < groups; j++) {
            for (int l = 0; l < groups; l++) {
                for (int k = 0; k < groups; k++) {
                    covariance[j][l] += compensator[j][k] * compensator[l][k] * ownVariance[k]
                            + compensator[j][k] * crossVariance[l][k]
                            + compensator[l][k] * crossVariance[j][k];
                }
            }
        }
    }
}
