# Times R's readers on the files that Reading.java reads: readxl for workbooks, read.csv and fread (one thread) for text.
#   Rscript reading.R OUT.csv FILE...
#   Rscript reading.R ratios RISKSET.csv R.csv      how Riskset's times compare, file by file
#   Rscript reading.R make FILE.csv      a text of 1,000,000 patients in 10 columns
suppressPackageStartupMessages(library(data.table))
setDTthreads(1)
arguments <- commandArgs(TRUE)
if (arguments[1] == "make") {
  set.seed(1006)
  n <- 1e6
  age <- round(rnorm(n, 62, 11), 1); marker <- pmax(0.001, round(rlnorm(n, 0, 0.7), 3))
  event <- rweibull(n, 1.2, 60) * exp(-(0.025 * (age - 62) + 0.3 * log(marker)) / 1.2); end <- pmin(runif(n, 6, 180), 120)
  time <- pmax(1e-6, round(pmin(event, end), 6))
  fwrite(data.frame(id = seq_len(n), group = sample(c("A", "B", "C", "D"), n, TRUE), time_months = pmax(1, ceiling(time)), time_cont = time,
    status = as.integer(event <= end), age, marker, smoker = rbinom(n, 1, 0.35), diabetes = rbinom(n, 1, 0.2), treated = rbinom(n, 1, 0.5)), arguments[2])
  quit(save = "no")
}
if (arguments[1] == "ratios") {
  both <- merge(read.csv(arguments[2]), read.csv(arguments[3]), by = "file", suffixes = c("_riskset", "_r"))
  goal <- c(readxl = "at most 1, at worst 2", read.csv = "at most 0.33", fread = "at most 6")
  print(data.frame(file = both$file, against = both$reader, wall = round(both$wall_ms_riskset / both$wall_ms_r, 2),
    cpu = round(both$cpu_ms_riskset / both$cpu_ms_r, 2), goal = goal[both$reader]), row.names = FALSE)
  quit(save = "no")
}
timed <- function(file, reader, read) {
  wall <- cpu <- numeric(0)
  for (run in 1:5) {
    invisible(gc())
    s <- system.time(read(file))
    wall <- c(wall, s[["elapsed"]])
    cpu <- c(cpu, s[["user.self"]] + s[["sys.self"]])
  }
  row <- data.frame(file = basename(file), reader, wall_ms = round(1000 * median(wall)), cpu_ms = round(1000 * median(cpu)))
  print(row, row.names = FALSE)
  row
}
rows <- lapply(arguments[-1], function(file) {
  if (grepl("xlsx$", file)) {
    timed(file, "readxl", function(f) readxl::read_excel(f))
  } else {
    rbind(timed(file, "read.csv", function(f) read.csv(f)), timed(file, "fread", function(f) fread(f)))
  }
})
write.csv(do.call(rbind, rows), arguments[1], row.names = FALSE, quote = FALSE)
