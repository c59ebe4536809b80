package org.riskset.app;

/// Starts Riskset: the window without arguments, the command line with them.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
