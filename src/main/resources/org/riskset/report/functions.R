# ---- how numbers are compared ----
# A number agrees where it differs by no more than `tolerance`, relative to the reported one (numbers below
# `smallest` by no more than tolerance * smallest). NA stands for "not reached" and must be NA in R as well.
# stopifnot() ends the script at the first number that does not agree and names it.
checked <- 0
check <- function(what, computed, reported, tolerance = 1e-8, smallest = 1e-4) {
  computed <- unname(as.numeric(computed))
  agrees <- length(computed) == 1 && (if (is.na(reported)) is.na(computed) else !is.na(computed) &&
    abs(computed - reported) <= tolerance * max(abs(reported), smallest))
  message <- paste0(what, ": R gives ", paste(format(computed, digits = 15), collapse = " "),
                    ", the report ", format(reported, digits = 15))
  do.call(stopifnot, setNames(list(agrees), message))
  checked <<- checked + 1
}
check_p <- function(what, computed, reported, tolerance = 1e-6)
  check(what, computed, reported, tolerance, smallest = 1e-250)

# ---- Kaplan-Meier ----
# Curve of the patients in `who`, with limits of the chosen type.
curve <- function(who = TRUE) {
  p <- patients[who & !is.na(who), ]
  survfit(Surv(time, event) ~ 1, data = p, conf.type = conf_type, conf.int = conf_level)
}
# Median with its limits as print(survfit) gives them (Brookmeyer and Crowley 1982).
median_of <- function(fit) unname(tail(summary(fit)$table, 3))
# Median and standard error by the rule of SPSS: t is the first event time with S(t) <= 0.5 and
# SE(t) = SE(S(t)) / f, f = (S(u) - S(l)) / (l - u), u the last event time with S >= 0.55, l the first with S <= 0.45.
spss_median <- function(fit) {
  k <- fit$n.event > 0
  t <- fit$time[k]; S <- fit$surv[k]; se <- (fit$std.err * fit$surv)[k]; tiny <- 1e-9
  i <- which(S <= 0.5 + tiny)[1]
  if (is.na(i)) return(c(NA, NA))
  if (S[i] < tiny) return(c(t[i], 0))
  u <- which(S >= 0.55 - tiny); l <- which(S <= 0.45 + tiny)
  if (length(u) == 0 || length(l) == 0) return(c(t[i], NA))
  u <- max(u); l <- min(l)
  c(t[i], se[i] * (t[l] - t[u]) / (S[u] - S[l]))
}
# Survival at a time, with its limits.
at <- function(fit, time) {
  s <- summary(fit, times = time, extend = TRUE)
  c(survival = s$surv, lower = s$lower, upper = s$upper)
}

# ---- comparing groups ----
# Tests of the log-rank family with hypergeometric variance; weight n^power:
# 0 log-rank, 1 Breslow (Gehan, Wilcoxon), 0.5 Tarone-Ware.
weighted_test <- function(group, power) {
  p <- patients[!is.na(group), ]; g <- group[!is.na(group)]
  levels <- sort(unique(g)); times <- sort(unique(p$time[p$event == 1]))
  risk <- matrix(sapply(levels, function(a) {
    s <- sort(p$time[g == a]); length(s) - findInterval(times, s, left.open = TRUE) }), length(times))
  died <- matrix(sapply(levels, function(a)
    tabulate(match(p$time[g == a & p$event == 1], times), length(times))), length(times))
  n <- rowSums(risk); m <- rowSums(died); share <- risk / n; w <- n^power
  U <- colSums(w * (died - m * share))
  v <- ifelse(n > 1, w^2 * m * (n - m) / (n - 1), 0)
  V <- diag(colSums(v * share), length(levels)) - t(share) %*% (v * share)
  e <- eigen(V, symmetric = TRUE); used <- e$values > 1e-10 * max(e$values)
  chi2 <- sum((t(e$vectors[, used, drop = FALSE]) %*% U)^2 / e$values[used])
  df <- sum(colSums(w * m * share) > 0) - 1
  c(chi2 = chi2, df = df, p = pchisq(chi2, df, lower.tail = FALSE))
}
# The log-rank test as survdiff() gives it, alone or within strata.
log_rank <- function(group, strata = NULL, who = TRUE) {
  p <- patients; p$group <- group; p <- p[who & !is.na(group), ]
  if (is.null(strata)) s <- survdiff(Surv(time, event) ~ group, data = p)
  else { p$stratum <- strata[who & !is.na(group)]; s <- survdiff(Surv(time, event) ~ group + strata(stratum), data = p) }
  df <- sum(rowSums(as.matrix(s$exp)) > 0) - 1
  c(chi2 = s$chisq, df = df, p = pchisq(s$chisq, df, lower.tail = FALSE))
}
control <- coxph.control(eps = 1e-11, iter.max = 100)
# A Cox model of the columns `terms` of `data`.
cox <- function(terms, data, ties = "efron")
  suppressWarnings(coxph(reformulate(terms, "Surv(time, event)"), data = data, ties = ties, control = control))
# Hazard ratio of a coefficient, its limits and p.
ratio <- function(fit, name) {
  b <- coef(fit)[[name]]; se <- sqrt(vcov(fit)[name, name]); z <- qnorm(1 - (1 - conf_level) / 2)
  c(hr = exp(b), lower = exp(b - z * se), upper = exp(b + z * se), p = 2 * pnorm(-abs(b / se)))
}
# Firth's penalised fit: the partial log-likelihood plus half the log determinant of its information, both taken from
# coxph() held at given coefficients, and climbed by Newton's steps with a numerical gradient; limits and p from the
# profile. A limit that the profile never reaches is NA, or 0 for the lower one.
firth <- function(terms, data, ties = "efron") {
  formula <- reformulate(terms, "Surv(time, event)"); held <- coxph.control(iter.max = 0)
  names <- names(coef(cox(terms, data, ties))); p <- length(names)
  at <- function(b) {
    fit <- suppressWarnings(coxph(formula, data = data, ties = ties, init = b, control = held))
    list(value = tail(fit$loglik, 1) - 0.5 * as.numeric(determinant(vcov(fit))$modulus), V = vcov(fit))
  }
  climb <- function(b, free) { # the other coefficients stay where they are
    here <- at(b)
    if (length(free) == 0) return(list(b = b, value = here$value))
    for (round in 1:100) {
      gradient <- sapply(free, function(j) {
        h <- replace(numeric(p), j, 1e-4); (at(b + h)$value - at(b - h)$value) / 2e-4 })
      step <- replace(numeric(p), free, solve(solve(here$V)[free, free, drop = FALSE], gradient))
      step <- step / max(1, abs(step) / 2)
      there <- at(b + step)
      while ((!is.finite(there$value) || there$value < here$value - 1e-12) && max(abs(step)) > 1e-10) {
        step <- step / 2; there <- at(b + step)
      }
      b <- b + step; here <- there
      if (max(abs(step)) < 1e-9) break
    }
    list(b = b, value = here$value)
  }
  best <- climb(numeric(p), seq_len(p)); drop <- qchisq(conf_level, 1) / 2
  below <- function(j, value) best$value - climb(replace(best$b, j, value), setdiff(seq_len(p), j))$value - drop
  limit <- function(j, side) {
    step <- sqrt(2 * drop * at(best$b)$V[j, j])
    while (below(j, best$b[j] + side * step) < 0 && step < 30) step <- 1.5 * step
    if (step >= 30) return(if (side < 0) -Inf else NA)
    uniroot(function(x) below(j, x), sort(c(best$b[j], best$b[j] + side * step)), tol = 1e-8)$root
  }
  t(sapply(setNames(seq_len(p), names), function(j) c(
    hr = exp(best$b[j]), lower = exp(limit(j, -1)), upper = exp(limit(j, 1)),
    p = pchisq(2 * (below(j, 0) + drop), 1, lower.tail = FALSE))))
}
# Test of proportional hazards (scaled Schoenfeld residuals, Kaplan-Meier time scale).
proportional <- function(fit, row) cox.zph(fit, transform = "km")$table[row, "p"]

# ---- the search for a cut-point ----
# Largest standardised statistic over all cuts with at least a tenth of the patients on either side, and its p
# corrected for the search: Lausen and Schumacher (1992), and by reassigning the values at random.
cut_search <- function(x, replicates = 20000) {
  known <- !is.na(x); x <- x[known]; p <- patients[known, ]; n <- length(x)
  gone <- sapply(p$time, function(t) sum(p$time <= t))
  a <- p$event - sapply(p$time, function(t) sum((p$event / (n - gone + 1))[p$time <= t]))
  a <- a - mean(a)
  m <- sapply(sort(unique(x)), function(v) sum(x <= v))
  m <- m[m >= max(1, floor(n * 0.1)) & m <= floor(n * 0.9)]
  scale <- sqrt(m * (n - m) / (n * (n - 1)) * sum(a^2))
  largest <- function(scores) max(abs(cumsum(scores)[m]) / scale)
  M <- largest(a[order(x)])
  lausen <- if (M < 1) 1 else min(1, 4 * dnorm(M) / M + dnorm(M) * (M - 1 / M) * log(0.9^2 / 0.1^2))
  set.seed(1)
  permuted <- (1 + sum(replicate(replicates, largest(sample(a)) >= M * (1 - 1e-9)))) / (1 + replicates)
  list(lausen = lausen, permuted = permuted)
}

# ---- characteristics ----
# Counts of rows by columns without empty rows and columns.
counts_of <- function(row, column) {
  t <- table(row, column); t[rowSums(t) > 0, colSums(t) > 0, drop = FALSE]
}
pearson <- function(row, column) suppressWarnings(chisq.test(counts_of(row, column), correct = FALSE))$p.value
fisher <- function(row, column) fisher.test(counts_of(row, column), workspace = 2e7)$p.value
# The same with p from random tables: the two programs agree but for the random error of both.
fisher_simulated <- function(row, column, tables) {
  set.seed(1)
  fisher.test(counts_of(row, column), simulate.p.value = TRUE, B = tables)$p.value
}
# Linear-by-linear association of ordered rows and columns: (n - 1) r^2.
trend <- function(row, column) {
  known <- !is.na(row) & !is.na(column); r <- as.integer(row)[known]; g <- as.integer(column)[known]
  pchisq((length(r) - 1) * cor(r, g)^2, 1, lower.tail = FALSE)
}
# Standardised differences (Austin 2009; Yang and Dalton 2012), the largest between two columns.
largest_difference <- function(column, of_two) {
  pairs <- combn(nlevels(column), 2)
  max(apply(pairs, 2, function(g) of_two(g[1], g[2])), na.rm = TRUE)
}
smd_means <- function(x, column) largest_difference(column, function(a, b) {
  first <- x[which(as.integer(column) == a)]; second <- x[which(as.integer(column) == b)]
  first <- first[!is.na(first)]; second <- second[!is.na(second)]
  if (min(length(first), length(second)) < 2) return(NA)
  abs(mean(first) - mean(second)) / sqrt((var(first) + var(second)) / 2)
})
smd_shares <- function(row, column) largest_difference(column, function(a, b) {
  t <- counts_of(row[as.integer(column) %in% c(a, b)], droplevels(column[as.integer(column) %in% c(a, b)]))
  if (ncol(t) < 2 || nrow(t) < 2) return(NA)
  p <- prop.table(t, 2)[-1, , drop = FALSE]
  V <- (diag(p[, 1], nrow(p)) - p[, 1] %*% t(p[, 1]) + diag(p[, 2], nrow(p)) - p[, 2] %*% t(p[, 2])) / 2
  d <- p[, 1] - p[, 2]
  tryCatch(sqrt(drop(d %*% solve(V, d))), error = function(singular) NA)
})
