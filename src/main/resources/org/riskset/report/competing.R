
# ---- competing events ----
# Aalen-Johansen: survfit() on a status of several states, limits on the log-log scale from the infinitesimal jackknife.
incidence <- function(who = TRUE) {
  p <- patients[who & !is.na(who), ]
  p$state <- factor(p$ended, 0:2, c("censored", "event", "competing"))
  survfit(Surv(time, state) ~ 1, data = p, conf.type = "log-log", conf.int = conf_level)
}
# Incidence of cause 1 (the event) or 2 (the competing events) by a time, with its limits.
incidence_at <- function(fit, time, cause) {
  s <- summary(fit, times = time, extend = TRUE); k <- match(c("event", "competing")[cause], fit$states)
  c(incidence = s$pstate[k], lower = s$lower[k], upper = s$upper[k])
}
# Gray's test (1988, rho = 0) by cmprsk where that is installed, else by its formula.
gray <- function(group, cause) {
  known <- !is.na(group); p <- patients[known, ]; g <- match(group[known], sort(unique(group[known]))); n <- max(g)
  if (requireNamespace("cmprsk", quietly = TRUE)) {
    test <- cmprsk::cuminc(p$time, p$ended, g)$Tests[as.character(cause), ]
    return(c(chi2 = test[["stat"]], p = pchisq(test[["stat"]], test[["df"]], lower.tail = FALSE)))
  }
  S <- rep(1, n); F <- rep(0, n); pooled <- 0 # free of any event, incidence, pooled incidence: just before each time
  U <- own <- rep(0, n); V <- C <- cross <- matrix(0, n, n)
  for (t in sort(unique(p$time[p$ended > 0]))) {
    Y <- tabulate(g[p$time >= t], n)
    d <- tabulate(g[p$time == t & p$ended == cause], n); D <- sum(d)
    o <- tabulate(g[p$time == t & p$ended > 0 & p$ended != cause], n)
    at <- Y > 0; a <- ifelse(at, Y / S, 0); A <- sum(a)
    after <- ifelse(at, S * (Y - d - o) / Y, S); pooled_after <- pooled + D / A
    W <- diag(a, n) - outer(a, a) / A
    C <- C + W * D / (A * (1 - pooled))
    add <- function(k, first, lead, v) {
      own[k] <<- own[k] + lead^2 * v; cross[, k] <<- cross[, k] + first * lead * v; V <<- V + outer(first, first) * v
    }
    if (D > 0) {
      R <- ifelse(at, Y * (1 - F) / S, 0); U <- U + d - D * R / sum(R)
      for (k in which(at)) {
        lead <- if (after[k] > 0) 1 - (1 - pooled_after) / after[k] else 1
        v <- (if (D > 1) 1 - (D - 1) / (A * S[k] - 1) else 1) * S[k] * D / (A * Y[k])
        add(k, W[, k] - lead * C[, k], lead, v)
      }
    }
    for (k in which(o > 0 & after > 0)) {
      lead <- (1 - pooled_after) / after[k]
      add(k, -lead * C[, k], lead, (if (o[k] > 1) 1 - (o[k] - 1) / (Y[k] - 1) else 1) * S[k]^2 * o[k] / Y[k]^2)
    }
    F <- ifelse(at, F + S * d / Y, F); S <- after; pooled <- pooled_after
  }
  V <- V + C %*% diag(own, n) %*% t(C) + C %*% t(cross) + cross %*% t(C)
  k <- seq_len(n - 1); chi2 <- drop(U[k] %*% solve(V[k, k, drop = FALSE], U[k]))
  c(chi2 = chi2, p = pchisq(chi2, n - 1, lower.tail = FALSE))
}
# Fine and Gray (1999): coxph() on risk sets that keep patients with the other cause, their weight fading with the
# probability G of staying uncensored. finegray() would make such rows too, but where an event and a censoring share a
# time it takes the event first for G; Fine and Gray, and cmprsk::crr(), count both as at risk, and so do these rows.
# Standard errors by the sandwich of their equations 7 and 8, which coxph() alone does not have.
fine_gray <- function(group, cause) {
  known <- !is.na(group); p <- patients[known, ]; x <- factor(group[known])
  s <- sort(unique(p$time)); at <- match(p$time, s); m <- length(s)
  n <- rev(cumsum(rev(tabulate(at, m)))); censored <- tabulate(at[p$ended == 0], m)
  G <- c(1, cumprod(1 - censored / n))[seq_len(m)]
  had <- p$ended == cause; gone <- p$ended > 0 & !had; events <- sort(unique(at[had]))
  later <- expand.grid(i = which(gone), e = events); later <- later[later$e > at[later$i], ]
  rows <- data.frame(
    x = x[c(seq_along(at), later$i)], start = c(rep(0, length(at)), later$e - 0.5), stop = c(at, later$e),
    event = c(had, rep(FALSE, nrow(later))), weight = c(rep(1, length(at)), G[later$e] / G[at[later$i]]))
  fit <- coxph(Surv(start, stop, event) ~ x, data = rows, weights = weight, ties = "breslow",
               robust = FALSE, control = control)
  b <- coef(fit); Z <- model.matrix(~ x)[, -1, drop = FALSE]; r <- exp(drop(Z %*% b)); q <- ncol(Z)
  blocks <- function(v) { sums <- matrix(0, m, NCOL(v)); u <- rowsum(v, at); sums[as.integer(rownames(u)), ] <- u; sums }
  sum_of <- function(v) matrix(apply(v, 2, cumsum), m)
  before <- function(v) rbind(0, sum_of(v))[seq_len(m), , drop = FALSE]
  from <- function(v) matrix(apply(v, 2, function(c) rev(cumsum(rev(c)))), m)
  faded <- ifelse(gone, r / G[at], 0); lost <- before(blocks(faded)); lost_z <- before(blocks(faded * Z))
  S0 <- drop(from(blocks(r)) + G * lost); mean <- (from(blocks(r * Z)) + G * lost_z) / S0
  h <- tabulate(at[had], m) / S0; mean[h == 0, ] <- 0
  H <- cumsum(h); M <- sum_of(h * mean); HG <- cumsum(G * h); MG <- sum_of(G * h * mean)
  rest <- Z * (HG[m] - HG[at]) - (MG[rep(m, length(at)), , drop = FALSE] - MG[at, , drop = FALSE])
  eta <- had * (Z - mean[at, , drop = FALSE]) - r * (Z * H[at] - M[at, , drop = FALSE]) - faded * rest
  effect <- (lost_z * rev(cumsum(rev(G * h))) - drop(lost) * from(G * h * mean)) / n
  psi <- (p$ended == 0) * effect[at, , drop = FALSE] - sum_of(effect * censored / n)[at, , drop = FALSE]
  V <- vcov(fit) %*% crossprod(eta + psi) %*% vcov(fit)
  se <- sqrt(diag(V)); z <- qnorm(1 - (1 - conf_level) / 2)
  matrix(c(exp(b), exp(b - z * se), exp(b + z * se), 2 * pnorm(-abs(b / se))), q,
         dimnames = list(levels(x)[-1], c("hr", "lower", "upper", "p")))
}
