package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets faults happen to a server in a process of its own, and prints what visitors notice. */
@Component
@Command(
    name = "bench-faults",
    mixinStandardHelpOptions = true,
    description = "Lets faults happen to a server, and prints what visitors notice.")
class BenchFaultsCommand implements Callable<Integer> {
  private final List<FaultExperiment> experiments;

  @Parameters(paramLabel = "NAME", description = "which faults; without a name, all")
  private List<String> names = new ArrayList<>();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  BenchFaultsCommand(List<FaultExperiment> experiments) {
    this.experiments =
        experiments.stream().sorted(Comparator.comparing(FaultExperiment::name)).toList();
  }

  @Override
  public Integer call() throws Exception {
    List<String> known = experiments.stream().map(FaultExperiment::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "found \"" + name + "\", expected " + known.stream().collect(Collectors.joining(", ")));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    for (FaultExperiment experiment : experiments) {
      if (names.isEmpty() || names.contains(experiment.name())) {
        experiment.run(out);
        out.flush();
      }
    }
    return 0;
  }
}
