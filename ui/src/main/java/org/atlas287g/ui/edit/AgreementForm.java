package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.edit.AgreementEntry;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** An agreement: its agency, known or new, its model, date, standing, documents and source. */
final class AgreementForm implements RecordForm<AgreementId, AgreementDraft> {
  private final PublishedSnapshot published;
  private final Editing<AgreementId, AgreementDraft> editing;
  private final AgreementEntry entry;
  private final Duplicates duplicates;
  private final FormFields fields = new FormFields();
  private final Div remarks = new Div();
  private final AgencyOfAgreement agency;
  private final Select<SupportModel> model;
  private final Typed<LocalDate> signed;
  private final Select<AgreementStatus> status;
  private final Typed<LocalDate> ended;
  private final DocumentRows documents;
  private final TextField source;
  private final TextArea note;
  private @Nullable Kept<AgreementId, AgreementDraft> shown;

  AgreementForm(
      PublishedSnapshot published,
      Editing<AgreementId, AgreementDraft> editing,
      AgreementEntry entry,
      Duplicates duplicates,
      Geography geography) {
    this.published = published;
    this.editing = editing;
    this.entry = entry;
    this.duplicates = duplicates;
    agency = new AgencyOfAgreement(published, duplicates, geography, fields, this::compare);
    model =
        Choices.needed(
            text("column.model"), List.of(SupportModel.values()), m -> text("model." + m));
    signed = Typed.date(text("column.signed"), text("edit.date.expected"));
    status =
        Choices.needed(
            text("column.status"),
            List.of(AgreementStatus.values()),
            s -> text("edit.status." + s));
    ended = Typed.date(text("edit.ended"), text("edit.date.expected"));
    source = Choices.needed(text("edit.source"), Limit.SOURCE);
    note = Choices.text(text("edit.note"), Limit.NOTE);
    fields.field("model", model);
    fields.field("signed", signed.field());
    fields.field("status", status);
    fields.field("ended", ended.field());
    documents = new DocumentRows(fields);
    fields.add(documents);
    fields.field("source", source);
    fields.field("note", note);
    remarks.addClassName("edit-remarks");
    remarks.getElement().setAttribute("role", "status");
    model.addValueChangeListener(_ -> compare());
    signed.field().addValueChangeListener(_ -> compare());
  }

  @Override
  public FormFields fields() {
    return fields;
  }

  @Override
  public Component remarks() {
    return remarks;
  }

  @Override
  public void show(@Nullable Kept<AgreementId, AgreementDraft> stored) {
    AgreementDraft draft = stored == null ? null : stored.draft();
    shown = stored;
    agency.show(
        draft == null ? null : published.get().find(draft.agency()).orElse(null), stored == null);
    model.setValue(draft == null ? null : draft.model());
    signed.show(draft == null ? null : draft.signed());
    status.setValue(draft == null ? AgreementStatus.ACTIVE : draft.status());
    ended.show(draft == null ? null : draft.ended());
    documents.show(draft == null ? List.of() : draft.documents(), published.get().links());
    source.setValue(draft == null ? "" : draft.source());
    note.setValue(draft == null ? "" : Objects.requireNonNullElse(draft.note(), ""));
    Stream.of(model, status).forEach(field -> field.setInvalid(false));
    source.setInvalid(false);
    agency.compare();
  }

  @Override
  public void showNext() {
    shown = null;
    agency.showNext();
    ended.show(null);
    documents.show(List.of(), published.get().links());
    note.clear();
    agency.compare();
  }

  @Override
  public List<FieldText> fill(Map<String, FieldText> texts) {
    agency.makeRoomFor(texts);
    documents.makeRoomFor(texts.keySet());
    List<FieldText> left = fields.put(texts);
    agency.keep();
    agency.compare();
    return left;
  }

  @Override
  public Optional<AgreementDraft> read() {
    boolean hasModel = Choices.check(model);
    boolean hasStatus = Choices.check(status);
    boolean hasSource = Choices.check(source);
    boolean understood = Typed.checkAll(signed, ended);
    Optional<List<Document>> read = documents.read();
    Optional<AgencyId> of = agency.read();
    if (hasModel && hasStatus && hasSource && understood && of.isPresent()) {
      Optional<AgreementDraft> draft =
          read.map(all -> draft(of.get(), model.getValue(), status.getValue(), all));
      if (draft.isPresent()) {
        return draft;
      }
    }
    agency.outdate();
    return Optional.empty();
  }

  @Override
  public Editing<AgreementId, AgreementDraft> editing() {
    return editing;
  }

  @Override
  public Outcome<AgreementId, AgreementDraft> add(AgreementDraft draft, String why) {
    AgencyDraft adding = agency.toAdd(draft.agency());
    return adding != null
        ? unlessKnown(adding, entry.add(adding, draft::of, why))
        : RecordForm.super.add(draft, why);
  }

  @Override
  public Outcome<AgreementId, AgreementDraft> save(
      AgreementId id, int version, AgreementDraft draft, String why) {
    AgencyDraft adding = agency.toAdd(draft.agency());
    return adding != null
        ? unlessKnown(adding, entry.move(id, version, adding, draft::of, why))
        : RecordForm.super.save(id, version, draft, why);
  }

  @Override
  public Map<String, String> describe(AgreementDraft draft) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(text("column.agency"), agencyName(draft.agency()));
    texts.put(text("column.model"), text("model." + draft.model()));
    texts.put(text("column.signed"), Objects.toString(draft.signed(), ""));
    texts.put(text("column.status"), text("edit.status." + draft.status()));
    texts.put(text("edit.ended"), Objects.toString(draft.ended(), ""));
    for (int i = 0; i < draft.documents().size(); i++) {
      Document document = draft.documents().get(i);
      texts.put(
          fields.getTranslation("edit.document", i + 1),
          text("document." + document.kind())
              + (document.url() == null ? "" : ": " + document.url()));
    }
    texts.put(text("edit.source"), draft.source());
    texts.put(text("edit.note"), Objects.toString(draft.note(), ""));
    return texts;
  }

  @Override
  public void focus() {
    agency.focus();
  }

  private AgreementDraft draft(
      AgencyId of, SupportModel chosen, AgreementStatus standing, List<Document> all) {
    AgreementDraft before = shown == null ? null : shown.draft();
    boolean sameModel = before != null && before.model() == chosen;
    LocalDate day = signed.orNull();
    boolean sameDay = before != null && Objects.equals(before.signed(), day);
    return new AgreementDraft(
        of,
        chosen,
        before != null && sameModel ? before.modelAsPrinted() : chosen.printedName(),
        day,
        before != null && sameDay ? before.signedAsPrinted() : Objects.toString(day, null),
        standing,
        before == null ? null : before.listedFrom(),
        ended.orNull(),
        all,
        PlainText.of(source.getValue()),
        PlainText.orNull(note.getValue()));
  }

  /** Leads to the agency that bears the name already, if that is why nothing was saved. */
  private Outcome<AgreementId, AgreementDraft> unlessKnown(
      AgencyDraft adding, Outcome<AgreementId, AgreementDraft> outcome) {
    if (outcome instanceof Outcome.Refused<AgreementId, AgreementDraft>(Refusal refusal)) {
      agency.outdate();
      if (refusal == Refusal.AGENCY_KNOWN) {
        agency.askAboutNamesakes(adding);
      }
    }
    return outcome;
  }

  /** Shows what may already be recorded of what is being entered. */
  private void compare() {
    remarks.removeAll();
    StateCode of = agency.state();
    String name = agency.name();
    if (of == null || name.isBlank()) {
      return;
    }
    Kept<AgreementId, AgreementDraft> self = shown;
    List<Agreement> alike =
        duplicates.agreementsLike(
            published.get(),
            new Duplicates.Sketch(
                of, name, model.getValue(), signed.orNull(), self == null ? null : self.id()));
    if (!alike.isEmpty()) {
      UnorderedList links = new UnorderedList();
      alike.forEach(a -> links.add(new ListItem(link(a))));
      remarks.add(new Paragraph(text("edit.duplicates")), links);
    }
  }

  private Anchor link(Agreement agreement) {
    AgreementDraft draft = agreement.draft();
    return inNewTab(
        "edit/agreements/" + agreement.id().value(),
        agencyName(draft.agency())
            + ", "
            + text("model." + draft.model())
            + ", "
            + Objects.toString(draft.signed(), "—"));
  }

  /** A link that leaves what was typed where it is. */
  private static Anchor inNewTab(String address, String text) {
    return new Anchor(address, text, AnchorTarget.BLANK);
  }

  private String agencyName(AgencyId id) {
    AgencyDraft adding = agency.toAdd(id);
    return adding != null ? adding.name().text() : Choices.nameOf(published.get(), id);
  }

  private String text(String key) {
    return fields.getTranslation(key);
  }
}
