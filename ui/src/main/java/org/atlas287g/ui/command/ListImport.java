package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.ListingReader;
import org.jspecify.annotations.Nullable;

/** Takes files in without a person, in the order of the lists' days, and reports on each. */
final class ListImport {
  private final ListIntake intake;
  private final ListingReader reader;
  private final ImportReport report;

  ListImport(ListIntake intake, ListingReader reader, ImportReport report) {
    this.intake = intake;
    this.reader = reader;
    this.report = report;
  }

  /** A list of a file. */
  private record Found(Path file, ListKind kind, @Nullable LocalDate day) {}

  /**
   * Takes lists in.
   *
   * @param paths files, or folders with files that are named as lists are
   * @param terms which changes are applied
   * @param errors gets a line for each file that is no list
   * @return 0 if all were applied whole, 1 if something is left to a person, 2 if a file cannot be
   *     read; the others are taken in then, too
   */
  int run(List<Path> paths, ImportTerms terms, PrintWriter errors) {
    List<Found> lists = new ArrayList<>();
    boolean allRead = true;
    for (Path path : paths) {
      try {
        for (Path file : files(path)) {
          lists.addAll(find(file));
        }
      } catch (ListingException | IOException unreadable) {
        errors.println(unreadable.getMessage());
        allRead = false;
      }
    }
    lists.sort(
        Comparator.comparing(Found::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Found::kind));
    boolean whole = true;
    for (Found list : lists) {
      whole &= take(list, terms, errors);
    }
    report.end();
    return !allRead ? 2 : whole ? 0 : 1;
  }

  private List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(reader::reads).sorted().toList();
    }
  }

  private List<Found> find(Path file) throws IOException, ListingException {
    List<Found> found = new ArrayList<>();
    for (UnderstoodList list : intake.read(name(file), content(file))) {
      found.add(new Found(file, list.kind(), list.findDate().map(ListDate::day).orElse(null)));
    }
    return found;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static byte[] content(Path file) throws IOException, ListingException {
    if (!Files.isRegularFile(file)) {
      throw new ListingException(name(file) + ": the file does not exist or cannot be read", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ListingLimits.FILE_BYTES + 1);
    }
  }

  private boolean take(Found list, ImportTerms terms, PrintWriter errors) {
    try {
      ListIntake.Report taken =
          intake.take(name(list.file()), content(list.file()), list.kind(), terms);
      report.add(taken);
      return taken.applied().filter(Applied.Done.class::isInstance).isPresent()
          && taken.applied().stream()
              .allMatch(applied -> applied instanceof Applied.Done done && done.left() == 0);
    } catch (ListingException | IOException unreadable) {
      errors.println(unreadable.getMessage());
      return false;
    }
  }
}
