package org.atlas287g.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.page.Frames;
import org.springframework.stereotype.Component;

/** Takes the records for one page, in the language and on the day that a request asks for. */
@Component
class Desks {
  private final Frames frames;
  private final CountyDirectory counties;
  private final CountyOutlines outlines;

  Desks(Frames frames, CountyDirectory counties, CountyOutlines outlines) {
    this.frames = frames;
    this.counties = counties;
    this.outlines = outlines;
  }

  /** The records on the day that is asked for. */
  Desk onDay(HttpServletRequest request, Snapshot snapshot, MeetingDays days) {
    return desk(
        request,
        snapshot,
        ShownDay.read(request.getParameter(ShownDay.PARAMETER), snapshot.revision()),
        days);
  }

  /** The records as they are now. */
  Desk now(HttpServletRequest request, Snapshot snapshot, MeetingDays days) {
    return desk(request, snapshot, ShownDay.NEWEST, days);
  }

  private Desk desk(
      HttpServletRequest request, Snapshot snapshot, ShownDay shown, MeetingDays days) {
    return new Desk(
        frames.words(request), new DayView(snapshot, shown.day()), shown, counties, outlines, days);
  }
}
