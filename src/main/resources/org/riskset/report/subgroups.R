
# ---- two groups within subgroups ----
# 0 for patients of the group `reference`, 1 for those of `compared`, NA for all others.
arms <- function(group, reference, compared) ifelse(group == reference, 0, ifelse(group == compared, 1, NA))
# A Cox model of the two groups among the patients in `who`.
within_subgroup <- function(arm, who) cox("arm", transform(patients, arm = arm)[who & !is.na(who), ])
# Interaction of the two groups with a factor: likelihood-ratio test of a hazard of its own for each group within each level
# against one ratio that the levels share. Levels in which nobody had the event say nothing about it.
interaction_p <- function(arm, s) {
  p <- transform(patients, arm = arm, s = s); p <- p[!is.na(p$arm) & !is.na(p$s), ]
  p <- p[p$s %in% unique(p$s[p$event == 1]), ]; p$s <- factor(p$s); p$cell <- interaction(p$arm, p$s, drop = TRUE)
  shared <- cox(c("arm", "s"), p); own <- cox("cell", p)
  chi2 <- max(0, 2 * (tail(own$loglik, 1) - tail(shared$loglik, 1)))
  pchisq(chi2, sum(!is.na(coef(own))) - sum(!is.na(coef(shared))), lower.tail = FALSE)
}
