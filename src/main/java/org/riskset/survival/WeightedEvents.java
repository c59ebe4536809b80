package org.riskset.survival;

/// Observed and expected events per group under one weight, with the covariance of their difference.
///
/// With `U_j = sum w (d_j - d n_j / n)` and the hypergeometric covariance
/// `V_jl = sum w^2 d (n - d) / (n - 1) (n_j / n) (delta_jl - n_l / n)`. Source: Klein & Moeschberger (2003), section 7.3.
///
/// @param observed   weighted events of each group
/// @param expected   weighted events expected if survival were the same in all groups
/// @param covariance of observed minus expected; its rows sum to zero
public record WeightedEvents(double[] observed, double[] expected, double[][] covariance) {}
