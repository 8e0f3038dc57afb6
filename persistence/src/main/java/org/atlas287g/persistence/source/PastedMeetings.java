package org.atlas287g.persistence.source;

import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.atlas287g.domain.listing.MeetingListReader;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.MeetingTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PastedMeetings implements MeetingListReader {
  @Override
  public List<MeetingRow> read(String source, String text) throws ListingException {
    List<ListingRow> rows = MeetingTable.readCopied(source, PastedText.rows(source, text));
    if (rows.isEmpty()) {
      throw new ListingException(
          ListingException.Fault.NO_MEETINGS,
          source
              + ": found no row of meetings; expected a table with the columns MOA Name, Meeting"
              + " Date, Location and Type");
    }
    return rows.stream().map(PastedMeetings::row).toList();
  }

  private static MeetingRow row(ListingRow row) {
    MeetingCells meeting = Objects.requireNonNull(row.meeting());
    return new MeetingRow(
        row.source(),
        row.row(),
        row.agency(),
        orEmpty(meeting.date()),
        orEmpty(meeting.location()),
        orEmpty(row.model()));
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
