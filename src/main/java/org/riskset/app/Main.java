package org.riskset.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.riskset.batch.Batch;

/// Starts Riskset: the window without arguments or with a file, the command line with a command.
public final class Main {
    private static final int NO_WINDOW = 1;
    /// Kept, so that its level is not forgotten: the Office library warns of shape numbers that it then changes itself.
    private static final Logger SLIDES = Logger.getLogger("org.apache.poi.xslf");

    private Main() {}

    public static void main(String[] arguments) {
        SLIDES.setLevel(Level.SEVERE);
        if (Batch.isFor(arguments)) {
            // Fonts are measured and figures painted without a display.
            System.setProperty("java.awt.headless", "true");
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            System.exit(Batch.run(Application.nameAndVersion(), arguments, out, err));
        }
        Optional<String> obstacle = Display.obstacle();
        if (obstacle.isPresent()) {
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            err.println(obstacle.get());
            System.exit(NO_WINDOW);
        }
        javafx.application.Application.launch(RisksetApplication.class, arguments);
    }
}
