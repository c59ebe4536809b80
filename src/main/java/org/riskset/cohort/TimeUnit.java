package org.riskset.cohort;

/// A unit of follow-up time. A month is 30.4375 days and a year 365.25 days (365.25 / 12 and the Julian year), as in
/// the survival literature and in SPSS's date arithmetic with the same divisor.
public enum TimeUnit {
    DAYS(1),
    WEEKS(7),
    MONTHS(30.4375),
    YEARS(365.25);

    private final double days;

    TimeUnit(double days) {
        this.days = days;
    }

    /// Days in one unit.
    public double days() {
        return days;
    }

    /// A number of days in this unit.
    public double fromDays(double numberOfDays) {
        return numberOfDays / days;
    }

    /// A time of another unit in this unit; the value itself where the units are the same.
    public double convert(double value, TimeUnit unit) {
        return unit == this ? value : value * unit.days / days;
    }
}
