package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of lists to people.
 *
 * @param dryRun whether it only would become so
 */
record ImportAsText(PrintWriter out, boolean dryRun) implements ImportReport {
  @Override
  public void add(ListIntake.Report report) {
    SourceList list = report.list();
    out.printf(
        "%s: %s, %s, %,d rows%n",
        list.name(), list.kind().name().toLowerCase(Locale.ROOT), day(list.date()), list.rows());
    list.gate().reasons().forEach(reason -> out.println("  " + reason.message()));
    Map<ChangeKind, Long> counts =
        report.proposals().stream()
            .collect(
                Collectors.groupingBy(
                    Proposal::kind, () -> new EnumMap<>(ChangeKind.class), Collectors.counting()));
    counts.forEach((kind, count) -> out.printf("  %,6d %s%n", count, kind.words()));
    out.println("  " + outcome(report));
    List<Proposal> open = report.proposals().stream().filter(Proposal::isOpen).toList();
    if (!open.isEmpty()) {
      out.printf("  Left to a person: %,d%n", open.size());
      open.forEach(proposal -> out.println("    " + line(proposal)));
    }
    out.flush();
  }

  private static String day(@Nullable ListDate date) {
    return date == null
        ? "of an unknown day"
        : "%s by %s".formatted(date.day(), date.basis().name().toLowerCase(Locale.ROOT));
  }

  private String outcome(ListIntake.Report report) {
    return switch (report.applied().orElse(null)) {
      case Applied.Done done when dryRun ->
          "Would be applied: %,d changes. Nothing is kept.".formatted(done.taken());
      case null -> "Kept; nothing is applied.";
      case Applied.Done done ->
          "Applied as revision %,d: %,d changes.".formatted(done.revision(), done.taken());
      case Applied.Outdated _ -> "Not applied: records changed meanwhile. Import it again.";
      case Applied.Refused(Applied.Reason reason) ->
          switch (reason) {
            case NOT_OPEN -> "Not applied: it was discarded or undone.";
            case NO_DAY -> "Not applied: nothing tells its day. An editor can give it.";
            case HELD ->
                report.list().gate().isOnlyEarlier()
                    ? "Not applied: a newer list was applied. --history applies it as history."
                    : "Not applied: it is held. An editor can look at it and apply it.";
            case OLDER -> "Not applied: a newer list was applied, and this one tells no past.";
          };
    };
  }

  private static String line(Proposal proposal) {
    ListingRow row =
        Objects.requireNonNull(proposal.after() == null ? proposal.before() : proposal.after());
    MeetingCells meeting = row.meeting();
    String agency = meeting == null ? row.state() + ", " + row.agency() : row.agency();
    String date = meeting == null ? row.signed() : meeting.date();
    return "%s: %s, %s, %s [%s]"
        .formatted(
            proposal.kind().words(),
            agency,
            Objects.requireNonNullElse(row.model(), "no model"),
            Objects.requireNonNullElse(date, "no date"),
            proposal.evidence().words());
  }

  @Override
  public void end() {
    out.flush();
  }
}
