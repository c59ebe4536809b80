# Optimism of the concordance of a Cox model by the bootstrap (Harrell, Lee and Mark 1996), with the draws of
# OptimismBootstrap as rows of optimism-draws.csv (patients from 1, in the order of the registry).
suppressPackageStartupMessages(library(survival))
d <- read.csv("../../../../../sample-data/anaplastic-thyroid-cancer.csv")
d$time <- as.numeric(as.Date(d$last_contact_date) - as.Date(d$diagnosis_date)) / 30.4375
d$dead <- d$vital_status == "Dead"
draws <- as.matrix(read.csv("optimism-draws.csv", header = FALSE))
model <- Surv(time, dead) ~ age_at_diagnosis + sex
c_of <- function(fit, data) {
  data$lp <- predict(fit, data, type = "lp")
  concordance(Surv(time, dead) ~ lp, data = data, reverse = TRUE)$concordance
}
own <- coxph(model, d)
# A draw in which all of one sex lived has no finite ratio; it is passed over, as in the application.
one <- apply(draws, 1, function(rows) {
  fit <- suppressWarnings(coxph(model, d[rows, ], control = coxph.control(eps = 1e-11, iter.max = 100)))
  if (max(abs(coef(fit))) > 10) NA else c_of(fit, d[rows, ]) - c_of(fit, d)
})
cat(sprintf("apparent %.15g optimism %.15g draws %d\n", c_of(own, d), mean(one, na.rm = TRUE), sum(!is.na(one))))
