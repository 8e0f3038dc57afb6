package org.atlas287g.ui.edit;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** A meeting: whose, when, how, and what a local notice adds. */
final class MeetingForm implements RecordForm<MeetingId, MeetingDraft> {
  private static final List<ZoneId> ZONES =
      Stream.of(
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Anchorage",
              "Pacific/Honolulu",
              "America/Puerto_Rico",
              "Pacific/Guam",
              "Pacific/Pago_Pago")
          .map(ZoneId::of)
          .toList();

  private final PublishedSnapshot published;
  private final Editing<MeetingId, MeetingDraft> editing;
  private final FormFields fields = new FormFields();
  private final LocalPicker<Agency> agency;
  private final TextField name;
  private final Typed<LocalDate> date;
  private final Select<MeetingFormat> format;
  private final Select<SupportModel> model;
  private final Select<MeetingStatus> status;
  private final TextField source;
  private final Typed<LocalTime> start;
  private final Select<ZoneId> zone;
  private final TextField venue;
  private final Typed<URI> link;
  private final Typed<LocalDateTime> deadline;
  private final TextField contact;
  private final Typed<URI> minutes;
  private final TextArea note;

  MeetingForm(
      PublishedSnapshot published,
      Editing<MeetingId, MeetingDraft> editing,
      CountyDirectory counties) {
    this.published = published;
    this.editing = editing;
    agency = new LocalPicker<>(text("column.agency"), new AgencyList(published::get, counties));
    name = Choices.name(text("edit.meeting.name"));
    name.setHelperText(text("edit.meeting.name.help"));
    date = Typed.date(text("column.date"), text("edit.date.expected"));
    date.field().setRequiredIndicatorVisible(true);
    format =
        Choices.of(
            text("column.format"), List.of(MeetingFormat.values()), f -> text("format." + f));
    model =
        Choices.needed(
            text("column.model"), List.of(SupportModel.values()), m -> text("model." + m));
    status =
        Choices.of(
            text("column.status"),
            List.of(MeetingStatus.values()),
            s -> text("meeting.status." + s));
    source = Choices.needed(text("edit.source"), Limit.SOURCE);
    start = Typed.time(text("edit.meeting.start"), text("edit.time.expected"));
    zone = Choices.of(text("edit.meeting.zone"), ZONES, ZoneId::getId);
    zone.setEmptySelectionAllowed(true);
    zone.setErrorMessage(text("edit.required"));
    venue = Choices.line(text("edit.meeting.venue"), Limit.VENUE);
    link = Typed.link(text("edit.meeting.link"), text("edit.link.expected"));
    deadline = Typed.moment(text("edit.meeting.deadline"), text("edit.moment.expected"));
    contact = Choices.line(text("edit.meeting.contact"), Limit.CONTACT);
    minutes = Typed.link(text("edit.meeting.minutes"), text("edit.link.expected"));
    note = Choices.text(text("edit.note"), Limit.NOTE);
    fields.field("agency", agency);
    fields.field("name", name);
    fields.field("date", date.field());
    fields.field("format", format);
    fields.field("model", model);
    fields.field("status", status);
    fields.field("source", source);
    fields.field("start", start.field());
    fields.field("zone", zone);
    fields.field("venue", venue);
    fields.field("link", link.field());
    fields.field("deadline", deadline.field());
    fields.field("contact", contact);
    fields.field("minutes", minutes.field());
    fields.field("note", note);
    agency.addValueChangeListener(change -> {
      if (change.getValue() != null && name.isEmpty()) {
        name.setValue(change.getValue().draft().name().text());
      }
    });
  }

  @Override
  public FormFields fields() {
    return fields;
  }

  @Override
  public void show(@Nullable Kept<MeetingId, MeetingDraft> stored) {
    MeetingDraft draft = stored == null ? null : stored.draft();
    Notice notice = draft == null ? Notice.NONE : draft.notice();
    name.setValue(draft == null ? "" : draft.nameAsPrinted().text());
    agency.refresh();
    agency.leads(stored == null);
    agency.open(
        draft == null || draft.agency() == null
            ? null
            : published.get().find(draft.agency()).orElse(null));
    date.show(draft == null ? null : draft.date());
    format.setValue(draft == null ? MeetingFormat.UNKNOWN : draft.format());
    model.setValue(draft == null ? null : draft.model());
    status.setValue(draft == null ? MeetingStatus.SCHEDULED : draft.status());
    source.setValue(draft == null ? "" : draft.source());
    start.show(notice.start());
    zone.setItems(zones(notice.zone()));
    zone.setValue(notice.zone());
    venue.setValue(Objects.requireNonNullElse(notice.venue(), ""));
    link.show(notice.link());
    deadline.show(notice.questionDeadline());
    contact.setValue(Objects.requireNonNullElse(notice.contact(), ""));
    minutes.show(notice.minutes());
    note.setValue(Objects.requireNonNullElse(notice.note(), ""));
    Stream.of(name, source).forEach(field -> field.setInvalid(false));
    model.setInvalid(false);
    zone.setInvalid(false);
  }

  @Override
  public void showNext() {
    agency.refresh();
    name.clear();
    start.show(null);
    zone.clear();
    link.show(null);
    deadline.show(null);
    minutes.show(null);
    Stream.of(venue, contact).forEach(TextField::clear);
    note.clear();
    agency.begin();
  }

  @Override
  public Optional<MeetingDraft> read() {
    String printed = PlainText.of(name.getValue());
    boolean hasName = Choices.check(name);
    boolean hasModel = Choices.check(model);
    boolean hasSource = Choices.check(source);
    boolean zoneMissing = zone.isEmpty() && !start.field().isEmpty();
    zone.setInvalid(zoneMissing);
    boolean understood = Typed.checkAll(date, start, link, deadline, minutes);
    if (hasName
        && hasModel
        && hasSource
        && understood
        && !zoneMissing
        && !agency.isInvalid()
        && date.value().isPresent()) {
      return date.value().map(day -> draft(printed, day));
    }
    agency.outdate();
    return Optional.empty();
  }

  @Override
  public Editing<MeetingId, MeetingDraft> editing() {
    return editing;
  }

  @Override
  public Map<String, String> describe(MeetingDraft draft) {
    Notice notice = draft.notice();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(text("edit.meeting.name"), draft.nameAsPrinted().text());
    texts.put(
        text("column.agency"),
        draft.agency() == null ? "" : Choices.nameOf(published.get(), draft.agency()));
    texts.put(text("column.date"), draft.date().toString());
    texts.put(text("column.format"), text("format." + draft.format()));
    texts.put(text("column.model"), text("model." + draft.model()));
    texts.put(text("column.status"), text("meeting.status." + draft.status()));
    texts.put(text("edit.source"), draft.source());
    texts.put(text("edit.meeting.start"), Objects.toString(notice.start(), ""));
    texts.put(text("edit.meeting.zone"), Objects.toString(notice.zone(), ""));
    texts.put(text("edit.meeting.venue"), Objects.toString(notice.venue(), ""));
    texts.put(text("edit.meeting.link"), Objects.toString(notice.link(), ""));
    texts.put(text("edit.meeting.deadline"), Objects.toString(notice.questionDeadline(), ""));
    texts.put(text("edit.meeting.contact"), Objects.toString(notice.contact(), ""));
    texts.put(text("edit.meeting.minutes"), Objects.toString(notice.minutes(), ""));
    texts.put(text("edit.note"), Objects.toString(notice.note(), ""));
    return texts;
  }

  @Override
  public void focus() {
    agency.focus();
  }

  private MeetingDraft draft(String printed, LocalDate day) {
    Agency chosen = agency.getValue();
    return new MeetingDraft(
        new Spelling(printed),
        chosen == null ? null : chosen.id(),
        day,
        Objects.requireNonNullElse(format.getValue(), MeetingFormat.UNKNOWN),
        model.getValue(),
        Objects.requireNonNullElse(status.getValue(), MeetingStatus.UNKNOWN),
        PlainText.of(source.getValue()),
        new Notice(
            start.orNull(),
            zone.getValue(),
            PlainText.orNull(venue.getValue()),
            link.orNull(),
            deadline.orNull(),
            PlainText.orNull(contact.getValue()),
            minutes.orNull(),
            PlainText.orNull(note.getValue())));
  }

  private static List<ZoneId> zones(@Nullable ZoneId recorded) {
    List<ZoneId> zones = new ArrayList<>(ZONES);
    if (recorded != null && !zones.contains(recorded)) {
      zones.add(recorded);
    }
    return zones;
  }

  private String text(String key) {
    return fields.getTranslation(key);
  }
}
