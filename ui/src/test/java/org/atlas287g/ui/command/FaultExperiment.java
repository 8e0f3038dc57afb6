package org.atlas287g.ui.command;

import java.io.PrintWriter;

/** One of the faults that {@code ./atlas bench faults} lets happen to a server. */
interface FaultExperiment {
  /** What it is called on the command line. */
  String name();

  /** Lets it happen, and prints what came of it. */
  void run(PrintWriter out) throws Exception;
}
