package org.riskset.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.riskset.settings.SettingsStore;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window.
public final class RisksetApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(RisksetApplication.class);
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 720;
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private final ExecutorService background = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("riskset-work-", 0).factory());

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        AppContext context = new AppContext(
                new SettingsStore(settingsFile()),
                new SystemFileDialogs(stage),
                new JobRunner(background, Platform::runLater),
                Clock.systemDefaultZone(),
                stage::setTitle);
        ICON_SIZES.forEach(size -> stage.getIcons()
                .add(new Image(RisksetApplication.class
                        .getResource("/icons/riskset-" + size + ".png")
                        .toExternalForm())));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(context.scene());
        stage.setOnCloseRequest(_ -> context.close());
        stage.show();
        Optional<Path> asked = getParameters().getRaw().stream().findFirst().map(Path::of);
        asked.ifPresent(context::openFile);
        if (asked.isEmpty()) {
            context.rehearse(background, failure -> LOG.warn("the first registry opens slower", failure));
        }
    }

    @Override
    public void stop() {
        background.shutdownNow();
    }

    private static Path settingsFile() {
        return SettingsStore.defaultFile(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                Optional.ofNullable(System.getenv("APPDATA")).orElse(""),
                Optional.ofNullable(System.getenv("XDG_CONFIG_HOME")).orElse(""));
    }
}
