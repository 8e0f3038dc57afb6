package org.atlas287g.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * Commands that need nothing wired. They start without Spring, in a fraction of the time, and find
 * their readers with {@link java.util.ServiceLoader}.
 */
final class PlainCommands {
  private PlainCommands() {}

  /** All of them. */
  static List<Callable<Integer>> list() {
    return List.of(new DiffCommand(), new ReplayCommand());
  }

  /** Runs the one that the first argument names, if there is one, and returns its exit code. */
  static Optional<Integer> run(String... arguments) {
    if (arguments.length == 0) {
      return Optional.empty();
    }
    return list().stream()
        .map(CommandLine::new)
        .filter(command -> command.getCommandName().equals(arguments[0]))
        .findAny()
        .map(command -> command.execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
  }
}
