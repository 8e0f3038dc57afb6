package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingReader;

/**
 * What somebody wants to be imported.
 *
 * @param paths lists, or folders of lists
 * @param acceptance which changes are applied
 * @param dryRun whether to report what each would change now, and to change nothing
 * @param json whether to report as JSON
 */
record ImportOrder(List<Path> paths, Acceptance acceptance, boolean dryRun, boolean json) {
  /** Copies the list. */
  ImportOrder {
    paths = List.copyOf(paths);
  }

  /** Imports; returns the exit code, see {@link ListImport#run}. */
  int run(ListIntake intake, ListingReader reader, PrintWriter out, PrintWriter errors) {
    ImportReport report = json ? new ImportAsJson(out) : new ImportAsText(out, dryRun);
    return new ListImport(intake, reader, report).run(paths, acceptance, dryRun, errors);
  }
}
