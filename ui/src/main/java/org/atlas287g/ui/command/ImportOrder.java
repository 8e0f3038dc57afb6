package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingReader;

/**
 * What somebody wants to be imported.
 *
 * @param paths lists, or folders of lists
 * @param terms which changes are applied
 * @param json whether to report as JSON
 */
record ImportOrder(List<Path> paths, ImportTerms terms, boolean json) {
  /** Copies the list. */
  ImportOrder {
    paths = List.copyOf(paths);
  }

  /** Imports; returns the exit code, see {@link ListImport#run}. */
  int run(ListIntake intake, ListingReader reader, PrintWriter out, PrintWriter errors) {
    ImportReport report = json ? new ImportAsJson(out) : new ImportAsText(out, terms.dryRun());
    return new ListImport(intake, reader, report).run(paths, terms, errors);
  }
}
