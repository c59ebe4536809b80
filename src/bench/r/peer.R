# The peer's side of the benchmark.
#   Rscript peer.R make DIR SIZES...     writes registry_SIZE.csv
#   Rscript peer.R time DIR SIZES...     times R, five runs each, writes r.csv
#   Rscript peer.R ratios DIR            reads r.csv, jmh.csv and cpu.csv, prints all
suppressPackageStartupMessages(library(survival))
args <- commandArgs(TRUE); mode <- args[1]; dir <- args[2]; sizes <- args[-(1:2)]
file_of <- function(size) file.path(dir, paste0("registry_", size, ".csv"))

# Group A-D 40/30/20/10 %; age normal(62, 11); marker lognormal(0, 0.7); three binary covariates. Survival is Weibull
# (shape 1.2, scale 60 months at eta = 0); censoring min(uniform(6, 180), 120). time_months is rounded up: heavy ties.
make_registry <- function(n) {
  set.seed(1000 + round(log10(n)))
  g <- sample.int(4, n, TRUE, c(.4, .3, .2, .1)); age <- round(rnorm(n, 62, 11), 1)
  marker <- pmax(0.001, round(rlnorm(n, 0, .7), 3))
  smoker <- rbinom(n, 1, .35); diabetes <- rbinom(n, 1, .2); treated <- rbinom(n, 1, .5)
  eta <- .025 * (age - 62) + .3 * log(marker) + .25 * smoker + .2 * diabetes - .35 * treated + c(0, .15, .3, .5)[g]
  event <- rweibull(n, 1.2, 60) * exp(-eta / 1.2); censoring <- pmin(runif(n, 6, 180), 120)
  cont <- pmax(1e-6, round(pmin(event, censoring), 6))
  data.frame(group = c("A", "B", "C", "D")[g], time_months = pmax(1, ceiling(cont)), time_cont = cont,
             status = as.integer(event <= censoring), age, marker, smoker, diabetes, treated)
}
if (mode == "make") for (size in sizes) if (!file.exists(file_of(size)))
  write.csv(format(make_registry(as.numeric(size)), digits = 15, trim = TRUE), file_of(size), row.names = FALSE, quote = FALSE)

results <- NULL
timed <- function(what, size, time, expr) {
  ex <- substitute(expr); env <- parent.frame(); seconds <- cpu <- numeric(0)
  for (i in 1:5) { invisible(gc()); s <- system.time(eval(ex, env)); seconds <- c(seconds, s[["elapsed"]])
    cpu <- c(cpu, s[["user.self"]] + s[["sys.self"]]) }
  r <- data.frame(what, size, time, ms = round(1000 * median(seconds), 2), cpu_ms = round(1000 * median(cpu), 2))
  print(r, row.names = FALSE); results <<- rbind(results, r)
  write.csv(results, file.path(dir, "r.csv"), row.names = FALSE)
}
if (mode == "time") for (size in sizes) {
  d <- read.csv(file_of(size)); d$group <- factor(d$group)
  for (time in c("time_months", "time_cont")) {
    d$t <- d[[time]]
    timed("survfit", size, time, survfit(Surv(t, status) ~ group, d, conf.type = "log-log"))
    timed("survdiff", size, time, survdiff(Surv(t, status) ~ group, d))
    timed("coxph", size, time, fit <- coxph(Surv(t, status) ~ age + marker + smoker + diabetes + treated, d))
    cat("check", size, time, "chi2", format(survdiff(Surv(t, status) ~ group, d)$chisq, digits = 12),
        "loglik", format(fit$loglik[2], digits = 14), "\n")
    if (requireNamespace("maxstat", quietly = TRUE) && as.numeric(size) <= 1e5)
      timed("maxstat", size, time, maxstat::maxstat.test(Surv(t, status) ~ age, d, smethod = "LogRank", pmethod = "Lau92", minprop = 0.1))
  }
}
if (mode == "ratios") {
  r <- read.csv(file.path(dir, "r.csv")); j <- read.csv(file.path(dir, "jmh.csv"), check.names = FALSE)
  j$what <- sub(".*\\.", "", sub(":.*", "", j$Benchmark)); j$kind <- ifelse(grepl(":", j$Benchmark), sub(".*:", "", j$Benchmark), "mean")
  names(j)[names(j) == "Param: size"] <- "size"; names(j)[names(j) == "Param: time"] <- "time"
  pairs <- list(regroup = c("survfit", "survdiff"), regroupWithEveryLimit = c("survfit", "survdiff"),
                liveScreen = c("survfit", "survdiff"), cox = "coxph", coxWithConcordance = "coxph", cutPointProfile = "maxstat", order = character(0))
  # Wall time is what a user waits; CPU time, of all threads, is what a busy machine lengthens least.
  own <- read.csv(file.path(dir, "cpu.csv"))
  cat("| what | size | time | Riskset wall ms | Riskset CPU ms | R wall ms | R CPU ms | R / Riskset, wall | R / Riskset, CPU |\n")
  cat("|---|---|---|---:|---:|---:|---:|---:|---:|\n")
  shown <- function(format, x) if (length(x)) sprintf(format, x) else ""
  walls <- NULL
  for (i in seq_len(nrow(own))) {
    size <- as.numeric(own$size[i]); what <- own$what[i]; time <- own$time[i]
    wall <- j$Score[j$what == what & as.numeric(j$size) == size & j$time == time & j$kind == "p0.50"]
    peer <- r$what %in% pairs[[what]] & as.numeric(r$size) == size & r$time == time
    rwall <- if (any(peer)) sum(r$ms[peer]); rcpu <- if (any(peer)) sum(r$cpu_ms[peer])
    cat(sprintf("| %s | %s | %s | %s | %.2f | %s | %s | %s | %s |\n", what, format(size), time, shown("%.2f", wall), own$cpu_ms[i],
                shown("%.0f", rwall), shown("%.0f", rcpu), shown("%.0f", rwall / wall), shown("%.0f", rcpu / own$cpu_ms[i])))
    walls <- rbind(walls, data.frame(what, size, time, wall))
  }
  cat("\nGrowth of wall time from one size to the next, divided by that of n log n: 1 grows like it, less grows slower.\n\n")
  cat("| what | time |", paste(format(sort(unique(walls$size))[-1]), collapse = " | "), "|\n|---|---|", strrep("---:|", length(unique(walls$size)) - 1), "\n", sep = "")
  for (what in unique(walls$what)) for (time in unique(walls$time)) {
    w <- walls[walls$what == what & walls$time == time, ]; w <- w[order(w$size), ]
    cat("|", what, "|", time, "|", paste(sprintf("%.2f", exp(diff(log(w$wall)) - diff(log(w$size * log(w$size))))), collapse = " | "), "|\n")
  }
}
