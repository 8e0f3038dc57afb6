package org.atlas287g.ui.command;

import org.atlas287g.domain.importing.ListIntake;

/** Tells what became of lists. */
interface ImportReport {
  /** Tells of one. */
  void add(ListIntake.Report list);

  /** Ends the report. */
  void end();
}
