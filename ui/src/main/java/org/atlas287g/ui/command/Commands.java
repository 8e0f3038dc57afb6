package org.atlas287g.ui.command;

import java.util.Arrays;
import org.atlas287g.domain.command.AtlasCommand;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the jar. Commands are beans of the modules; they are found by scanning only
 * the packages that need no database and no server, so that they start quickly.
 */
public final class Commands {
  private Commands() {}

  /** Runs the command that the arguments name and returns the process's exit code. */
  public static int run(String... arguments) {
    try (var context =
        new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .lazyInitialization(true)
            .run()) {
      CommandLine line = new CommandLine(new Root(), new BeanFactory(context));
      Arrays.stream(context.getBeanNamesForType(AtlasCommand.class))
          .sorted()
          .map(context::getType)
          .forEach(line::addSubcommand);
      return line.execute(arguments);
    }
  }

  /** Makes a command, with all that it needs, when it is asked for. */
  private record BeanFactory(ApplicationContext context) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      K bean = context.getBeanProvider(type).getIfAvailable();
      return bean != null ? bean : CommandLine.defaultFactory().create(type);
    }
  }

  /** What every command may use: geography and file readers, no database. */
  @SpringBootConfiguration
  @ComponentScan({
    "org.atlas287g.geodata",
    "org.atlas287g.persistence.source",
    "org.atlas287g.ui.command"
  })
  static class Wiring {}

  /** The command without a name: shows what there is. */
  @Command(
      name = "atlas",
      mixinStandardHelpOptions = true,
      description = "The 287(g) Atlas. Without a command, atlas.jar serves the Atlas.",
      subcommands = CommandLine.HelpCommand.class)
  static final class Root implements Runnable {
    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        spec.commandLine().usage(System.out);
      }
    }
  }
}
