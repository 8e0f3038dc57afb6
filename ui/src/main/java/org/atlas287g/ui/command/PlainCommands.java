package org.atlas287g.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.atlas287g.domain.command.AtlasCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Commands that need nothing wired, found by {@link ServiceLoader} in any module. They start
 * without Spring, in a fraction of the time.
 */
final class PlainCommands {
  private PlainCommands() {}

  /** All of them. */
  static List<AtlasCommand> list() {
    return ServiceLoader.load(AtlasCommand.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Runs the one that the first argument names, if there is one, and returns its exit code. */
  static Optional<Integer> run(String... arguments) {
    if (arguments.length == 0) {
      return Optional.empty();
    }
    return ServiceLoader.load(AtlasCommand.class).stream()
        .filter(provider -> arguments[0].equals(name(provider.type())))
        .findAny()
        .map(provider ->
            new CommandLine(provider.get())
                .execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
  }

  private static String name(Class<?> type) {
    Command command = type.getAnnotation(Command.class);
    return command == null ? "" : command.name();
  }
}
