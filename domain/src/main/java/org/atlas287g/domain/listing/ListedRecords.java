package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  /** A longer text is no name of an agency. */
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
                new UnreadableCell(
                    row.source(),
                    row.row(),
                    ListingColumn.STATE.heading(),
                    row.state(),
                    UnreadableCell.Expected.STATE)));
  }

  /**
   * The agency's name in a row.
   *
   * @throws ListingException if there is none, or one that is too long
   */
  public static Spelling name(ListingRow row) throws ListingException {
    return name(row.source(), row.row(), ListingColumn.AGENCY.heading(), row.agency());
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
        signed == null
            ? null
            : date(row.source(), row.row(), ListingColumn.SIGNED.heading(), signed),
        signed,
        AgreementStatus.ACTIVE,
        null,
        documents(row),
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
        name(row.source(), row.row(), "MOA Name", row.name()),
        agency,
        date,
        PrintedValues.format(row.location()),
        PrintedValues.model(row.model()),
        date.isAfter(listed) ? MeetingStatus.SCHEDULED : MeetingStatus.UNKNOWN,
        source,
        MeetingDraft.Notice.NONE);
  }

  /**
   * The documents of a row. One cell may hold both, parted as ICE's page parts them: "link |
   * addendum".
   */
  public static List<Document> documents(ListingRow row) {
    String moa = row.moa();
    String addendum = row.addendum();
    if (moa != null && addendum == null) {
      String[] both = moa.split("\\s+\\|\\s+", 2);
      moa = both[0];
      addendum = both.length > 1 ? both[1] : null;
    }
    return Stream.of(
            PrintedLinks.document(Document.Kind.MOA, moa),
            PrintedLinks.document(Document.Kind.ADDENDUM, addendum))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Spelling name(String source, int row, String column, String text)
      throws ListingException {
    try {
      return new Spelling(text);
    } catch (IllegalArgumentException noName) {
      throw new ListingException(
          new UnreadableCell(source, row, column, text, UnreadableCell.Expected.AGENCY));
    }
  }

  private static LocalDate date(String source, int row, String column, String text)
      throws ListingException {
    return PrintedValues.date(text)
        .orElseThrow(() ->
            new ListingException(
                new UnreadableCell(source, row, column, text, UnreadableCell.Expected.DATE)));
  }
}
