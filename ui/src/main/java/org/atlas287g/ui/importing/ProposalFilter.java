package org.atlas287g.ui.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are shown.
 *
 * @param kind of which kind; null for all
 * @param only how far they are decided
 * @param state of which state; null for all
 * @param text what the row before or after prints, in whichever case; empty for anything
 */
record ProposalFilter(
    @Nullable ChangeKind kind, Only only, @Nullable StateCode state, String text) {
  static final ProposalFilter ALL = new ProposalFilter(null, Only.ALL, null, "");

  /** How far proposals are decided. */
  enum Only {
    ALL,
    /** Those that nobody decided. */
    UNDECIDED,
    /** Those that no one may take as they are without a look. */
    UNCERTAIN
  }

  /** Those that pass, uncertain ones first. */
  List<Proposal> filter(List<Proposal> proposals) {
    return proposals.stream()
        .filter(this::admits)
        .sorted(Comparator.comparing(Proposal::certain))
        .toList();
  }

  /** The same, whatever the kind. */
  ProposalFilter ofAnyKind() {
    return new ProposalFilter(null, only, state, text);
  }

  boolean admits(Proposal proposal) {
    return (kind == null || kind == proposal.kind())
        && switch (only) {
          case ALL -> true;
          case UNDECIDED -> proposal.isOpen();
          case UNCERTAIN -> !proposal.certain();
        }
        && (state == null || rows(proposal).anyMatch(row -> isIn(row, state)))
        && texts(proposal).contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isIn(ListingRow row, StateCode state) {
    return PrintedValues.state(row.state()).filter(state::equals).isPresent();
  }

  private static Stream<ListingRow> rows(Proposal proposal) {
    return Stream.of(proposal)
        .flatMap(p -> Stream.concat(Stream.ofNullable(p.before()), Stream.ofNullable(p.after())));
  }

  private static String texts(Proposal proposal) {
    return rows(proposal)
        .flatMap(row -> Stream.of(PrintedField.values()).map(field -> field.of(row)))
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }
}
