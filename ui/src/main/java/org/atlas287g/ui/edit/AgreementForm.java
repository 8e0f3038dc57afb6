package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.edit.AgreementEntry;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.ui.publication.PublishedSnapshot;
import org.jspecify.annotations.Nullable;

/** An agreement: its agency, known or new, its model, date, standing, documents and source. */
final class AgreementForm implements RecordForm<AgreementDraft> {
  private static final AgencyId NEW = new AgencyId(0);

  private final PublishedSnapshot published;
  private final Editing<AgreementDraft> editing;
  private final AgreementEntry entry;
  private final Duplicates duplicates;
  private final FormFields fields = new FormFields();
  private final Div remarks = new Div();
  private final Select<StateCode> state;
  private final ComboBox<Agency> agency;
  private final AgencyFields newAgency;
  private final Select<SupportModel> model;
  private final Typed<LocalDate> signed;
  private final Select<AgreementStatus> status;
  private final Typed<LocalDate> ended;
  private final Typed<URI> moa;
  private final Typed<URI> addendum;
  private final TextField source;
  private final TextArea note;
  private @Nullable Stored<AgreementDraft> shown;
  private @Nullable AgencyDraft agencyToAdd;
  private boolean addingAgency;

  AgreementForm(
      PublishedSnapshot published,
      Editing<AgreementDraft> editing,
      AgreementEntry entry,
      Duplicates duplicates,
      Geography geography) {
    this.published = published;
    this.editing = editing;
    this.entry = entry;
    this.duplicates = duplicates;
    state = Choices.state(text("column.state"));
    agency = Choices.agency(text("column.agency"), published::get, state::getValue);
    agency.setAllowCustomValue(true);
    agency.setHelperText(text("edit.agency.help"));
    agency.setRequiredIndicatorVisible(true);
    agency.setManualValidation(true);
    agency.setErrorMessage(text("edit.required"));
    fields.field(state);
    fields.field(agency);
    newAgency = new AgencyFields(text("edit.agency.new"), fields, fields, geography);
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
    moa = Typed.link(text("edit.moa"), text("edit.link.expected"));
    addendum = Typed.link(text("edit.addendum"), text("edit.link.expected"));
    source = Choices.needed(text("edit.source"), Limit.SOURCE);
    note = Choices.text(text("edit.note"), Limit.NOTE);
    fields.field(model);
    fields.field(signed.field());
    fields.field(status);
    Stream.of(ended, moa, addendum).forEach(typed -> fields.field(typed.field()));
    fields.field(source);
    fields.field(note);
    remarks.addClassName("edit-remarks");
    remarks.getElement().setAttribute("role", "status");
    state.addValueChangeListener(change -> stateChosen(change.getValue()));
    agency.addCustomValueSetListener(typed -> beginAgency(typed.getDetail()));
    agency.addValueChangeListener(change -> agencyChosen(change.getValue()));
    newAgency.name().addValueChangeListener(_ -> compare());
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
  public void show(@Nullable Stored<AgreementDraft> stored) {
    AgreementDraft draft = stored == null ? null : stored.draft();
    shown = stored;
    endAgency();
    Agency of = draft == null ? null : published.get().find(draft.agency()).orElse(null);
    state.setValue(of == null ? null : of.draft().state());
    agency.setValue(of);
    model.setValue(draft == null ? null : draft.model());
    signed.show(draft == null ? null : draft.signed());
    status.setValue(draft == null ? AgreementStatus.ACTIVE : draft.status());
    ended.show(draft == null ? null : draft.ended());
    moa.show(draft == null ? null : url(draft, Document.Kind.MOA));
    addendum.show(draft == null ? null : url(draft, Document.Kind.ADDENDUM));
    showLink(moa, draft, Document.Kind.MOA);
    showLink(addendum, draft, Document.Kind.ADDENDUM);
    source.setValue(draft == null ? "" : draft.source());
    note.setValue(draft == null ? "" : Objects.requireNonNullElse(draft.note(), ""));
    Stream.of(state, model, status).forEach(field -> field.setInvalid(false));
    source.setInvalid(false);
    agency.setInvalid(false);
    compare();
  }

  @Override
  public Optional<AgreementDraft> read() {
    boolean hasModel = Choices.check(model);
    boolean hasStatus = Choices.check(status);
    boolean hasSource = Choices.check(source);
    boolean understood = Typed.checkAll(signed, ended, moa, addendum);
    Optional<AgencyId> of = readAgency();
    return hasModel && hasStatus && hasSource && understood && of.isPresent()
        ? Optional.of(draft(of.get(), model.getValue(), status.getValue()))
        : Optional.empty();
  }

  @Override
  public Editing<AgreementDraft> editing() {
    return editing;
  }

  @Override
  public Outcome<AgreementDraft> add(AgreementDraft draft, Authorship by) {
    AgencyDraft adding = agencyToAdd;
    return adding != null && draft.agency().equals(NEW)
        ? entry.add(adding, draft::of, by)
        : RecordForm.super.add(draft, by);
  }

  @Override
  public Outcome<AgreementDraft> save(long key, int version, AgreementDraft draft, Authorship by) {
    AgencyDraft adding = agencyToAdd;
    return adding != null && draft.agency().equals(NEW)
        ? entry.move(key, version, adding, draft::of, by)
        : RecordForm.super.save(key, version, draft, by);
  }

  @Override
  public Map<String, String> describe(AgreementDraft draft) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(text("column.agency"), agencyName(draft.agency()));
    texts.put(text("column.model"), text("model." + draft.model()));
    texts.put(text("column.signed"), Objects.toString(draft.signed(), ""));
    texts.put(text("column.status"), text("edit.status." + draft.status()));
    texts.put(text("edit.ended"), Objects.toString(draft.ended(), ""));
    texts.put(text("edit.moa"), Objects.toString(url(draft, Document.Kind.MOA), ""));
    texts.put(text("edit.addendum"), Objects.toString(url(draft, Document.Kind.ADDENDUM), ""));
    texts.put(text("edit.source"), draft.source());
    texts.put(text("edit.note"), Objects.toString(draft.note(), ""));
    return texts;
  }

  @Override
  public void focus() {
    state.focus();
  }

  private AgreementDraft draft(AgencyId of, SupportModel chosen, AgreementStatus standing) {
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
        ended.orNull(),
        Stream.of(
                document(before, Document.Kind.MOA, moa),
                document(before, Document.Kind.ADDENDUM, addendum))
            .flatMap(Optional::stream)
            .toList(),
        PlainText.of(source.getValue()),
        PlainText.orNull(note.getValue()));
  }

  /** A document that the form leaves alone is kept as it is, also one without an address. */
  private static Optional<Document> document(
      @Nullable AgreementDraft before, Document.Kind kind, Typed<URI> typed) {
    Optional<Document> known = before == null ? Optional.empty() : before.document(kind);
    Optional<URI> url = typed.value();
    if (known.map(Document::url).equals(url)) {
      return known;
    }
    return url.map(u -> new Document(kind, u, u.toString()));
  }

  private Optional<AgencyId> readAgency() {
    agencyToAdd = null;
    Agency known = agency.getValue();
    if (known != null) {
      return Optional.of(known.id());
    }
    StateCode of = state.getValue();
    state.setInvalid(addingAgency && of == null);
    agency.setInvalid(!addingAgency);
    if (!addingAgency || of == null) {
      return Optional.empty();
    }
    Optional<Spelling> name = newAgency.readName();
    Optional<Placement> placement = newAgency.readPlacement();
    if (name.isEmpty() || placement.isEmpty()) {
      return Optional.empty();
    }
    agencyToAdd =
        new AgencyDraft(of, name.get(), newAgency.level(), List.of(), placement.get(), null, null);
    return Optional.of(NEW);
  }

  private void stateChosen(@Nullable StateCode of) {
    Agency known = agency.getValue();
    if (known != null && known.draft().state() != of) {
      agency.clear();
    }
    agency.getDataProvider().refreshAll();
    newAgency.in(of);
    compare();
  }

  private void agencyChosen(@Nullable Agency known) {
    if (known != null) {
      endAgency();
      state.setValue(known.draft().state());
    }
    compare();
  }

  private void beginAgency(String name) {
    addingAgency = true;
    agency.clear();
    newAgency.setVisible(true);
    newAgency.show(PlainText.of(name), null, null);
    compare();
  }

  private void endAgency() {
    addingAgency = false;
    agencyToAdd = null;
    newAgency.setVisible(false);
    newAgency.show("", null, null);
  }

  /** Shows what may already be recorded of what is being entered. */
  private void compare() {
    remarks.removeAll();
    StateCode of = state.getValue();
    Agency known = agency.getValue();
    String name = known == null ? newAgency.name().getValue() : known.draft().name().text();
    if (of == null || name.isBlank()) {
      return;
    }
    Stored<AgreementDraft> self = shown;
    List<Agreement> alike =
        duplicates.agreementsLike(
            published.get(),
            new Duplicates.Sketch(
                of,
                name,
                model.getValue(),
                signed.orNull(),
                self == null ? null : new AgreementId(self.key())));
    if (known == null) {
      duplicates.agenciesLike(published.get(), of, name).stream()
          .findFirst()
          .ifPresent(a ->
              remarks.add(
                  new Paragraph(
                      new Text(text("edit.agency.like") + " "),
                      inNewTab("edit/agencies/" + a.id().value(), agencyName(a.id())))));
    }
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
    AgencyDraft adding = agencyToAdd;
    if (id.equals(NEW) && adding != null) {
      return adding.name().text();
    }
    return Choices.nameOf(published.get(), id);
  }

  private void showLink(Typed<URI> typed, @Nullable AgreementDraft draft, Document.Kind kind) {
    URI url = draft == null ? null : url(draft, kind);
    LinkNote.show(typed.field(), url, published.get().links());
  }

  private static @Nullable URI url(AgreementDraft draft, Document.Kind kind) {
    return draft.document(kind).map(Document::url).orElse(null);
  }

  private String text(String key) {
    return fields.getTranslation(key);
  }
}
