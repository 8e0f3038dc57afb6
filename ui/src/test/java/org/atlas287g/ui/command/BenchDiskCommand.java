package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills the disk of the embedded database, and interrupts first starts on it. */
@Component
@Command(
    name = "bench-disk",
    mixinStandardHelpOptions = true,
    description = "Fills the disk of the embedded database, or interrupts first starts on it.")
class BenchDiskCommand implements Callable<Integer> {
  /** What can be measured. */
  enum Fault {
    disk,
    start
  }

  @Parameters(index = "0", paramLabel = "disk|start", description = "which of them")
  private Fault fault = Fault.disk;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    switch (fault) {
      case disk -> new DiskFault().run(out);
      case start -> new StartFault().run(out);
    }
    return 0;
  }
}
