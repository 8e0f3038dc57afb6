package org.atlas287g.ui.importing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Objects;
import java.util.stream.Collectors;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.jspecify.annotations.Nullable;

/** Proposals in a few words of the reader's language. */
final class ProposalWords {
  private ProposalWords() {}

  /** The row that it is about, as the list prints it, or the one that the list lacks. */
  static ListingRow row(Proposal proposal) {
    ListingRow after = proposal.after();
    return after == null ? Objects.requireNonNull(proposal.before()) : after;
  }

  /** The agency and its state, as printed; lists of meetings print no states. */
  static String agency(Proposal proposal) {
    ListingRow row = row(proposal);
    return row.state().isEmpty() ? row.agency() : row.agency() + ", " + row.state();
  }

  static String kind(Proposal proposal) {
    return translate("edit.import.kind." + proposal.kind());
  }

  /**
   * What accepting does.
   *
   * @param earlier whether the list is older than the newest one
   */
  static String means(Proposal proposal, boolean earlier) {
    if (!earlier) {
      return translate("edit.import.means." + proposal.kind());
    }
    return switch (proposal.kind()) {
      case RESPELLED, DUPLICATE_ROW -> translate("edit.import.means." + proposal.kind());
      case RENEWED -> translate("edit.import.means.earlier.RENEWED");
      case NEW_AGREEMENT, NEW_AGENCY -> translate("edit.import.means.earlier.NEW");
      default -> translate("edit.import.means.earlier.SAME");
    };
  }

  /** Kind, model and date in one line. */
  static String about(Proposal proposal) {
    ListingRow row = row(proposal);
    return String.join(
        " · ",
        kind(proposal),
        Objects.requireNonNullElse(row.model(), "—"),
        Objects.requireNonNullElse(date(row), "—"));
  }

  private static @Nullable String date(ListingRow row) {
    MeetingCells meeting = row.meeting();
    return meeting == null ? row.signed() : meeting.date();
  }

  /** The names of the cells that differ. */
  static String differing(Proposal proposal) {
    return PrintedField.differing(proposal.before(), proposal.after()).stream()
        .map(field -> translate(field.label()))
        .collect(Collectors.joining(", "));
  }

  /** How far it is decided; a sign ahead tells it at a glance. */
  static String decision(Proposal proposal) {
    Decision decision = proposal.decision();
    if (decision == null) {
      return proposal.certain()
          ? "○ " + translate("edit.import.open.certain")
          : "? " + translate("edit.import.open");
    }
    String sign =
        switch (decision) {
          case ACCEPTED -> "✓ ";
          case DIFFERENT -> "≠ ";
          case REJECTED -> "✗ ";
          case OUTDATED -> "– ";
        };
    boolean otherMeeting = decision == Decision.DIFFERENT && proposal.isOfMeeting();
    String key = decision + (otherMeeting ? ".meeting" : "");
    return sign
        + (proposal.revision() == null
            ? translate("edit.import.decision." + key)
            : translate("edit.import.taken." + key, proposal.revision()));
  }
}
