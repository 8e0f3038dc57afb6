package org.atlas287g.ui.edit;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;

/** Enters and corrects meetings. */
@Route("edit/meetings/:record?")
@RolesAllowed(Role.EDITOR_NAME)
class MeetingsEditView extends EditView<Meeting, MeetingId, MeetingDraft> {
  MeetingsEditView(
      PublishedSnapshot published,
      Editing<MeetingId, MeetingDraft> editing,
      CountyDirectory counties,
      EditTools tools) {
    RecordGrid<Meeting> list =
        new RecordGrid<>(
            published::get,
            snapshot -> snapshot.meetings().stream(),
            meeting -> meeting.id().value(),
            MeetingsEditView::haystack);
    super("edit.meetings", editing, tools, list, new MeetingForm(published, editing, counties));
    list.column(getTranslation("column.date"), m -> m.draft().date().toString(), "7rem", 0);
    list.column(
        getTranslation("edit.meeting.name"), m -> m.draft().nameAsPrinted().text(), "9rem", 3);
    list.column(getTranslation("column.model"), m -> m.draft().model().name(), "6rem", 0);
    list.column(
        getTranslation("column.format"),
        m -> getTranslation("format." + m.draft().format()),
        "7rem",
        1);
    list.column(
        getTranslation("column.status"),
        m -> getTranslation("meeting.status." + status(published.get(), m.draft())),
        "8rem",
        1);
    list.offer(
        getTranslation("edit.show.withdrawn"),
        () ->
            editing.listWithdrawn().stream()
                .map(kept -> new Meeting(kept.id(), kept.version(), kept.last())));
  }

  private static MeetingStatus status(Snapshot snapshot, MeetingDraft meeting) {
    return MeetingDays.now().status(meeting, snapshot.findAgency(meeting).orElse(null));
  }

  private static String haystack(Meeting meeting) {
    MeetingDraft draft = meeting.draft();
    return String.join(
        "\n",
        draft.nameAsPrinted().text(),
        draft.date().toString(),
        draft.source(),
        Objects.toString(draft.notice().venue(), ""),
        Objects.toString(draft.notice().contact(), ""),
        Objects.toString(draft.notice().note(), ""));
  }
}
