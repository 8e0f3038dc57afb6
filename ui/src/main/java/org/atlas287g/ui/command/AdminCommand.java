package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atlas287g.domain.account.SetUp;
import org.atlas287g.ui.security.SetUpLink;
import org.atlas287g.ui.web.AccountPages;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes a one-time link for an admin's account from the shell, for when nobody can sign in any
 * more. Whoever may do that can read the database as well.
 */
@Component
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    description = "Makes a one-time link to set up an admin's account.")
class AdminCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final ApplicationArguments settings;
  private final Environment environment;

  AdminCommand(ApplicationArguments settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  /** Tells the link; the database must not be in use by a server if it is the embedded one. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Prints a link that works once within 24 hours. If nobody sees what it prints,",
        "as in a log, it writes the link to a file that only you can read.",
        "With the embedded database, stop the server first."
      })
  int create(
      @Option(
              names = "--address",
              paramLabel = "ORIGIN",
              description =
                  "where the server is found; atlas.address or http://localhost:8080 if missing")
          String address) {
    Optional<Path> missing = missingDatabase();
    if (missing.isPresent()) {
      spec.commandLine()
          .getErr()
          .printf(
              "There is no Atlas in %s.%nName its data folder with --atlas.data=<folder>, or start"
                  + " the server there first: it prints a link itself.%n",
              missing.get());
      return 1;
    }
    try (var context =
        new SpringApplicationBuilder(AccountsOnly.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .lazyInitialization(true)
            .run(settings.getSourceArgs())) {
      String origin =
          address != null
              ? address
              : context
                  .getEnvironment()
                  .resolvePlaceholders("${atlas.address:http://localhost:${server.port:8080}}");
      String token = context.getBean(SetUp.class).createLink();
      return tell(origin + AccountPages.SETUP + token);
    }
  }

  /** Prints the link on a terminal; elsewhere it would be in a log, and is put into a file. */
  private int tell(String link) {
    PrintWriter out = spec.commandLine().getOut();
    String shown = link;
    if (!SetUpLink.isTerminal()) {
      SetUpLink file = SetUpLink.in(data());
      shown = "the link that this prints: " + file.command();
      try {
        file.write(link);
      } catch (IOException e) {
        spec.commandLine()
            .getErr()
            .printf("%s cannot be written (%s). Run this on a terminal.%n", file.file(), e);
        return 1;
      }
    }
    out.printf("Within 24 hours, make an admin's account at%n  %s%n", shown);
    return 0;
  }

  private Path data() {
    return Path.of(environment.getProperty("atlas.data", "./data"));
  }

  /** The data folder, if the embedded database is meant and not there. */
  private Optional<Path> missingDatabase() {
    String url = environment.getProperty("spring.datasource.url", "");
    boolean embedded = url.isEmpty() || url.startsWith("jdbc:h2:file:");
    return Optional.of(data().toAbsolutePath().normalize())
        .filter(folder -> embedded && !Files.exists(folder.resolve("atlas.mv.db")));
  }
}
