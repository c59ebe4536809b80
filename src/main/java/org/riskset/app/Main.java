package org.riskset.app;

/// Starts Riskset: the window without arguments or with a file, the command line with a command.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        javafx.application.Application.launch(RisksetApplication.class, arguments);
    }
}
