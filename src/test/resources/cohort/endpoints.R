# Makes endpoints.csv, a registry with the date of diagnosis, of progression, of death and of last contact, and
# endpoints.expected.csv, what R makes of its endpoints. Run in this folder: Rscript endpoints.R
library(survival)
set.seed(20240229)
n <- 240
day <- function(x) ifelse(is.na(x), "", format(as.Date(round(x), origin = "1970-01-01")))
start <- as.numeric(as.Date("2018-01-01")) + round(runif(n, 0, 1500))
treated <- start + round(rexp(n, 1 / 30))
death <- round(start + rexp(n, 1 / 700))
progression <- round(start + rexp(n, 1 / 500))
seen <- as.numeric(as.Date("2023-12-31")) - round(runif(n, 0, 500))
died <- death <= seen
progressed <- progression <= pmin(death, seen)
last <- pmax(ifelse(died, death, seen), treated)
arm <- sample(c("A", "B"), n, replace = TRUE)
cause <- ifelse(!died, "Alive", ifelse(runif(n) < 0.7, "Died of disease", "Died of another cause"))
registry <- data.frame(
  patient = sprintf("P%03d", seq_len(n)), arm = arm, diagnosis = day(start), treatment_start = day(treated),
  progression = ifelse(progressed, day(progression), ""), last_contact = day(last), status = cause)
write.csv(registry, "endpoints.csv", row.names = FALSE, quote = FALSE)

d <- read.csv("endpoints.csv", colClasses = "character")
for (column in c("diagnosis", "treatment_start", "progression", "last_contact")) {
  d[[column]] <- as.numeric(as.Date(ifelse(d[[column]] == "", NA, d[[column]])))
}
end <- function(from, to, event, cut) {
  keep <- d[[from]] <= cut & to >= d[[from]]
  time <- (pmin(to, cut) - d[[from]])[keep] / 30.4375
  list(time = time, event = (event & to <= cut)[keep], arm = d$arm[keep])
}
never <- as.numeric(as.Date("2100-01-01"))
dead <- d$status != "Alive"
pfs_to <- pmin(ifelse(is.na(d$progression), Inf, d$progression), d$last_contact)
pfs_event <- !is.na(d$progression) | dead
endpoints <- list(
  overall = end("diagnosis", d$last_contact, dead, never),
  disease_specific = end("diagnosis", d$last_contact, d$status == "Died of disease", never),
  progression_free = end("diagnosis", pfs_to, pfs_event, never),
  progression_free_from_treatment = end("treatment_start", pfs_to, pfs_event, never),
  progression_free_cut_off = end("diagnosis", pfs_to, pfs_event, as.numeric(as.Date("2021-06-30"))))
rows <- lapply(names(endpoints), function(name) {
  e <- endpoints[[name]]
  fit <- survfit(Surv(time, event) ~ 1, data = e)
  test <- survdiff(Surv(time, event) ~ arm, data = e)
  data.frame(endpoint = name, patients = length(e$time), events = sum(e$event),
    total_time = sprintf("%.12g", sum(e$time)),
    survival_12 = sprintf("%.15g", summary(fit, times = 12)$surv),
    median = sprintf("%.12g", unname(summary(fit)$table["median"])),
    log_rank = sprintf("%.12g", test$chisq))
})
write.csv(do.call(rbind, rows), "endpoints.expected.csv", row.names = FALSE, quote = FALSE)
cat(R.version.string, " survival", as.character(packageVersion("survival")), "\n")
