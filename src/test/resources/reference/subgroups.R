# Hazard ratios of two groups within subgroups, and likelihood-ratio tests of interaction, from R's survival package.
# Run in src/test/resources/reference/sets:  Rscript ../subgroups.R > ../subgroups.expected.csv
suppressMessages(library(survival))
number <- function(x) ifelse(is.na(x), "", sprintf("%.15g", x))
line <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
one <- function(set, factor, level, d) {
  f <- coxph(Surv(time, event) ~ g, data = d, control = coxph.control(eps = 1e-11))
  s <- summary(f)
  line(set, factor, level, nrow(d), sum(d$event), number(s$conf.int[1, c(1, 3, 4)]), number(s$coefficients[1, 5]))
}
interaction <- function(set, factor, d) {
  d <- d[!is.na(d$s), ]
  d$s <- factor(d$s)
  control <- coxph.control(eps = 1e-13, iter.max = 100) # to the limit, where a coefficient runs to infinity
  plain <- coxph(Surv(time, event) ~ g + s, data = d, control = control)
  full <- coxph(Surv(time, event) ~ g * s, data = d, control = control)
  chi2 <- 2 * (full$loglik[2] - plain$loglik[2])
  df <- length(coef(full)) - length(coef(plain)) # every cell of these sets has patients
  line(set, factor, "interaction", nrow(d), sum(d$event), number(chi2), df, "", number(pchisq(chi2, df, lower.tail = FALSE)))
}
study <- function(set, d, factors) {
  one(set, "", "all", d)
  for (factor in names(factors)) {
    d$s <- factors[[factor]](d)
    for (level in sort(unique(d$s[!is.na(d$s)]))) one(set, factor, level, d[!is.na(d$s) & d$s == level, ])
    interaction(set, factor, d)
  }
}
line("set", "factor", "level", "n", "events", "hr_or_chi2", "lower_or_df", "upper", "p")

colon <- read.csv("colon.csv", stringsAsFactors = FALSE, na.strings = "")
colon <- colon[colon$rx %in% c("Obs", "Lev+5FU"), ]
colon$event <- colon$status == 1
colon$g <- factor(colon$rx, levels = c("Obs", "Lev+5FU"))
study("colon", colon, list(
  sex = function(d) d$sex, obstruct = function(d) d$obstruct, differ = function(d) d$differ,
  extent = function(d) as.character(d$extent), age = function(d) ifelse(d$age >= 60, "2 at least 60", "1 below 60")))

pbc <- read.csv("pbc.csv", stringsAsFactors = FALSE, na.strings = "")
pbc$event <- pbc$status == "dead"
pbc <- pbc[!is.na(pbc$trt), ]
pbc$g <- factor(pbc$trt, levels = c("placebo", "D-penicillamine"))
study("pbc", pbc, list(
  sex = function(d) d$sex, stage = function(d) as.character(d$stage), edema = function(d) as.character(d$edema),
  bili = function(d) ifelse(d$bili >= 2, "2 at least 2", "1 below 2")))
