package org.atlas287g.ui.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyId;
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
  List<Proposal> filter(List<Proposal> proposals, AgencyStates states) {
    return proposals.stream()
        .filter(proposal -> admits(proposal, states))
        .sorted(Comparator.comparing(Proposal::certain))
        .toList();
  }

  /** The same, whatever the kind. */
  ProposalFilter ofAnyKind() {
    return new ProposalFilter(null, only, state, text);
  }

  /** The states of recorded agencies, which tell those of meetings: their rows print none. */
  interface AgencyStates {
    /** The state of an agency; empty if it is no longer recorded. */
    Optional<StateCode> find(AgencyId agency);
  }

  private boolean admits(Proposal proposal, AgencyStates states) {
    return (kind == null || kind == proposal.kind())
        && switch (only) {
          case ALL -> true;
          case UNDECIDED -> proposal.isOpen();
          case UNCERTAIN -> !proposal.certain();
        }
        && (state == null || states(proposal, states).anyMatch(state::equals))
        && texts(proposal).contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Stream<StateCode> states(Proposal proposal, AgencyStates states) {
    if (!proposal.isOfMeeting()) {
      return rows(proposal).flatMap(row -> PrintedValues.state(row.state()).stream());
    }
    AgencyId meant = proposal.meant();
    return (meant == null ? proposal.candidates().stream() : Stream.of(meant))
        .flatMap(agency -> states.find(agency).stream());
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
