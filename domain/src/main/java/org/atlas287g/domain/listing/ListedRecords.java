package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one list into the agreements and meetings that they report. */
public final class ListedRecords {
  private final String source;
  private final LocalDate listed;

  /**
   * For one list.
   *
   * @param source what readers are told of where a record comes from
   * @param listed the list's date
   */
  public ListedRecords(String source, LocalDate listed) {
    this.source = source;
    this.listed = listed;
  }

  /**
   * The state of a row.
   *
   * @throws ListingException if the text names no state
   */
  public static StateCode state(ListingRow row) throws ListingException {
    return PrintedValues.state(row.state())
        .orElseThrow(() ->
            new ListingException(
                row.source(), row.row(), "STATE", row.state(), PrintedValues.STATE_EXPECTED));
  }

  /**
   * The agency's name in a row.
   *
   * @throws ListingException if it is longer than a name may be
   */
  static Spelling name(ListingRow row) throws ListingException {
    try {
      return new Spelling(row.agency());
    } catch (UnusableValue refused) {
      throw new ListingException(row.source(), row.row(), refused);
    }
  }

  /**
   * The active agreement that a row reports. A missing date is left open, an unreadable model is
   * kept as printed.
   *
   * @throws ListingException if there is a date that cannot be read, or a text that is too long
   */
  public AgreementDraft agreement(ListingRow row, AgencyId agency) throws ListingException {
    try {
      return read(row, agency);
    } catch (UnusableValue refused) {
      throw new ListingException(row.source(), row.row(), refused);
    }
  }

  private AgreementDraft read(ListingRow row, AgencyId agency) throws ListingException {
    String model = row.model() == null ? "" : row.model();
    String signed = row.signed();
    return new AgreementDraft(
        agency,
        PrintedValues.model(model),
        model,
        signed == null ? null : date(row.source(), row.row(), "SIGNED", signed),
        signed,
        AgreementStatus.ACTIVE,
        null,
        Stream.of(
                PrintedLinks.document(Document.Kind.MOA, row.moa()),
                PrintedLinks.document(Document.Kind.ADDENDUM, row.addendum()))
            .flatMap(document -> document.stream())
            .toList(),
        source,
        null);
  }

  /**
   * The meeting that a row reports. A list announces meetings and never says that one was held: of
   * a day that is not past on the list's date it is scheduled, otherwise its status is unknown.
   *
   * @param agency the agency that is meant; null if none that is recorded
   * @throws ListingException if the date cannot be read, or a text is too long
   */
  public MeetingDraft meeting(MeetingRow row, @Nullable AgencyId agency) throws ListingException {
    try {
      return read(row, agency);
    } catch (UnusableValue refused) {
      throw new ListingException(row.source(), row.row(), refused);
    }
  }

  private MeetingDraft read(MeetingRow row, @Nullable AgencyId agency) throws ListingException {
    LocalDate date = date(row.source(), row.row(), "Meeting Date", row.date());
    return new MeetingDraft(
        new Spelling(row.name()),
        agency,
        date,
        PrintedValues.format(row.location()),
        PrintedValues.model(row.model()),
        date.isAfter(listed) ? MeetingStatus.SCHEDULED : MeetingStatus.UNKNOWN,
        source,
        MeetingDraft.Notice.NONE);
  }

  private static LocalDate date(String source, int row, String column, String text)
      throws ListingException {
    return PrintedValues.date(text)
        .orElseThrow(
            () -> new ListingException(source, row, column, text, PrintedValues.DATE_EXPECTED));
  }
}
