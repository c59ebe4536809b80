# Times R's readers on the files that Reading.java reads: readxl for workbooks, read.csv and fread (one thread) for text.
#   Rscript reading.R OUT.csv FILE...
suppressPackageStartupMessages(library(data.table))
setDTthreads(1)
arguments <- commandArgs(TRUE)
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
