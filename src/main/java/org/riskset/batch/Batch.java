package org.riskset.batch;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line as a whole: what is a command, and what each exit status means.
///
/// 0 done; 1 the analysis could not be done, one sentence on standard error saying why; 2 the command was wrong.
public final class Batch {
    private static final int WRONG = 2;
    private static final int FAILED = 1;
    private static final Set<String> COMMANDS =
            Set.of("analyze", "render", "--help", "-h", "--version", "-V", "help", "version");

    private Batch() {}

    /// Whether the arguments are for the command line; otherwise they name a file for the window, or nothing.
    public static boolean isFor(String[] arguments) {
        return arguments.length > 0 && (COMMANDS.contains(arguments[0]) || arguments[0].startsWith("-"));
    }

    /// Runs a command.
    ///
    /// @param application name and version
    /// @return the exit status
    public static int run(String application, String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Riskset())
                .addSubcommand("analyze", new AnalyzeCommand(application))
                .addSubcommand("render", new RenderCommand(application))
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true);
        line.getCommandSpec().version(application);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().version(application));
        line.setParameterExceptionHandler((problem, _) -> wrong(problem, err));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            err.println("This is a fault of Riskset, not of your data (" + failure.getClass().getSimpleName() + ").");
            err.flush();
            return FAILED;
        });
        int status = line.execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    private static int wrong(CommandLine.ParameterException problem, PrintWriter err) {
        String sentence = problem.getMessage();
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            CommandLine command = problem.getCommandLine();
            List<String> names = command.getCommandSpec().optionsMap().keySet().stream().sorted().toList();
            String first = words.getFirst();
            sentence = first.startsWith("-")
                    ? "There is no option " + first + Nearest.hint(first, names) + "."
                    : "There is no command \"" + first + "\""
                            + Nearest.hint(first, List.copyOf(command.getSubcommands().keySet())) + ".";
        }
        err.println(sentence);
        err.println("See riskset " + (problem.getCommandLine().getParent() == null ? "" : problem.getCommandLine().getCommandName() + " ") + "--help.");
        err.flush();
        return WRONG;
    }

    /// The program without a command: says what there is.
    @Command(
            name = "riskset",
            description = "Survival analysis for clinical registries. Without a command the window opens.",
            mixinStandardHelpOptions = true)
    static final class Riskset implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            line.usage(line.getOut());
        }
    }
}
