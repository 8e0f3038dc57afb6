package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.edit.AgreementEntry;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** An agreement: its agency, known or new, its model, date, standing, documents and source. */
final class AgreementForm implements RecordForm<AgreementId, AgreementDraft> {
  private static final AgencyId NEW = new AgencyId(0);

  private final PublishedSnapshot published;
  private final Editing<AgreementId, AgreementDraft> editing;
  private final AgreementEntry entry;
  private final Duplicates duplicates;
  private final FormFields fields = new FormFields();
  private final Div remarks = new Div();
  private final LocalPicker<StateCode> state;
  private final LocalPicker<Agency> agency;
  private final AgencyQuestion question;
  private final AgencyFields newAgency;
  private final TextField apart;
  private final Select<SupportModel> model;
  private final Typed<LocalDate> signed;
  private final Select<AgreementStatus> status;
  private final Typed<LocalDate> ended;
  private final DocumentRows documents;
  private final TextField source;
  private final TextArea note;
  private @Nullable Kept<AgreementId, AgreementDraft> shown;
  private @Nullable AgencyDraft agencyToAdd;
  private boolean addingAgency;

  /** The typed name of the recorded agency that was taken for it; empty if it was picked. */
  private String recognized = "";

  /** The recorded agencies that the one to add is not, as the editor has said. */
  private final Set<AgencyId> denied = new HashSet<>();

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
    state = Choices.state(text("column.state"));
    AgencyList agencies = new AgencyList(published::get, geography.counties());
    agency = new LocalPicker<>(text("column.agency"), agencies).within(state);
    agency.setHelperText(text("edit.agency.help"));
    agency.setRequiredIndicatorVisible(true);
    question = new AgencyQuestion(agencies, this::take, this::deny);
    fields.field("state", state);
    fields.field("agency", agency);
    fields.add(question);
    newAgency = new AgencyFields(text("edit.agency.new"), state, fields, fields, geography);
    apart = Choices.needed(text("edit.agency.apart"), Limit.NOTE);
    apart.setHelperText(text("edit.agency.apart.help"));
    fields.field("agency.apart", apart);
    Shortcuts.addShortcutListener(fields, question::takeFirst, Key.KEY_Y, KeyModifier.ALT);
    Shortcuts.addShortcutListener(fields, question::deny, Key.KEY_O, KeyModifier.ALT);
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
    state.addValueChangeListener(change -> stateChosen(change.getValue()));
    agency.whenTyped(this::enterAgency);
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
  public void show(@Nullable Kept<AgreementId, AgreementDraft> stored) {
    AgreementDraft draft = stored == null ? null : stored.draft();
    shown = stored;
    endAgency();
    Agency of = draft == null ? null : published.get().find(draft.agency()).orElse(null);
    agency.refresh();
    agency.leads(stored == null);
    state.open(of == null ? null : of.draft().state());
    agency.open(of);
    model.setValue(draft == null ? null : draft.model());
    signed.show(draft == null ? null : draft.signed());
    status.setValue(draft == null ? AgreementStatus.ACTIVE : draft.status());
    ended.show(draft == null ? null : draft.ended());
    documents.show(draft == null ? List.of() : draft.documents(), published.get().links());
    source.setValue(draft == null ? "" : draft.source());
    note.setValue(draft == null ? "" : Objects.requireNonNullElse(draft.note(), ""));
    Stream.of(model, status).forEach(field -> field.setInvalid(false));
    source.setInvalid(false);
    compare();
  }

  @Override
  public void showNext() {
    shown = null;
    endAgency();
    agency.refresh();
    agency.begin();
    ended.show(null);
    documents.show(List.of(), published.get().links());
    note.clear();
    compare();
  }

  @Override
  public List<FieldText> fill(Map<String, FieldText> texts) {
    FieldText added = texts.get(AgencyFields.NAME);
    if (added != null && !added.isBlank()) {
      beginAgency(added.text());
    }
    documents.makeRoomFor(texts.keySet());
    List<FieldText> left = fields.put(texts);
    if (addingAgency) {
      newAgency.keep();
    }
    compare();
    return left;
  }

  @Override
  public Optional<AgreementDraft> read() {
    boolean hasModel = Choices.check(model);
    boolean hasStatus = Choices.check(status);
    boolean hasSource = Choices.check(source);
    boolean understood = Typed.checkAll(signed, ended);
    Optional<List<Document>> read = documents.read();
    Optional<AgencyId> of = readAgency();
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
    AgencyDraft adding = agencyToAdd;
    return adding != null && draft.agency().equals(NEW)
        ? unlessKnown(adding, entry.add(adding, draft::of, why))
        : RecordForm.super.add(draft, why);
  }

  @Override
  public Outcome<AgreementId, AgreementDraft> save(
      AgreementId id, int version, AgreementDraft draft, String why) {
    AgencyDraft adding = agencyToAdd;
    return adding != null && draft.agency().equals(NEW)
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
    state.focus();
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

  private Optional<AgencyId> readAgency() {
    agencyToAdd = null;
    if (addingAgency) {
      recognize(newAgency.name().getValue());
    }
    Agency known = agency.getValue();
    if (known != null) {
      return Optional.of(known.id());
    }
    if (!addingAgency) {
      Choices.check(agency);
      return Optional.empty();
    }
    agency.setErrorMessage(text("edit.agency.answer"));
    agency.setInvalid(question.isOpen());
    StateCode of = state.getValue();
    boolean toldApart = !apart.isVisible() || Choices.check(apart);
    Optional<Spelling> name = newAgency.readName();
    Optional<Placement> placement = newAgency.readPlacement();
    if (!Choices.check(state)
        || of == null
        || question.isOpen()
        || !toldApart
        || name.isEmpty()
        || placement.isEmpty()) {
      return Optional.empty();
    }
    agencyToAdd =
        new AgencyDraft(
            of,
            name.get(),
            newAgency.level(),
            List.of(),
            placement.get(),
            null,
            apart.isVisible() ? PlainText.orNull(apart.getValue()) : null);
    return Optional.of(NEW);
  }

  /** Leads to the agency that bears the name already, if that is why nothing was saved. */
  private Outcome<AgreementId, AgreementDraft> unlessKnown(
      AgencyDraft adding, Outcome<AgreementId, AgreementDraft> outcome) {
    if (outcome instanceof Outcome.Refused<AgreementId, AgreementDraft>(Refusal refusal)) {
      agency.outdate();
      if (refusal == Refusal.AGENCY_KNOWN) {
        denied.clear();
        question.ask(duplicates.agenciesInTheWay(null, null, adding));
      }
    }
    return outcome;
  }

  private void stateChosen(@Nullable StateCode of) {
    Agency known = agency.getValue();
    if (known != null && known.draft().state() != of) {
      agency.clear();
    }
    newAgency.in(of);
    if (addingAgency) {
      recognize(newAgency.name().getValue());
    }
    compare();
  }

  private void agencyChosen(@Nullable Agency known) {
    if (known != null) {
      endAgency();
      state.setValue(known.draft().state());
    }
    compare();
  }

  /** Takes the recorded agency of a typed name, or begins a new one. */
  private void enterAgency(String typed) {
    denied.clear();
    String name = PlainText.of(typed);
    if (name.isEmpty()) {
      agency.takeText();
    } else if (!recognize(name)) {
      beginAgency(name);
    }
  }

  /** Takes the recorded agency that bears a typed name, if there is exactly one. */
  private boolean recognize(String name) {
    Optional<Agency> known = bearer(name);
    known.ifPresent(bearer -> {
      take(bearer);
      recognized = name;
      compare();
    });
    return known.isPresent();
  }

  /** The only recorded agency of a name in the chosen state, or in any before one is chosen. */
  private Optional<Agency> bearer(String name) {
    StateCode of = state.getValue();
    List<Agency> bearers =
        (of == null ? Stream.of(StateCode.values()) : Stream.of(of))
            .flatMap(in -> duplicates.agenciesNamed(published.get(), in, name).stream())
            .filter(agency -> !denied.contains(agency.id()))
            .toList();
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  private void take(Agency known) {
    agency.setInvalid(false);
    agency.setValue(known);
  }

  /** Takes the agency to add for another one than these. */
  private void deny(List<Agency> others) {
    others.forEach(other -> denied.add(other.id()));
    agency.setInvalid(false);
    if (addingAgency) {
      compare();
    } else {
      beginAgency(recognized);
    }
  }

  private void beginAgency(String name) {
    addingAgency = true;
    agency.takeText();
    newAgency.setVisible(true);
    newAgency.show(name, null, null);
    compare();
  }

  private void endAgency() {
    addingAgency = false;
    agencyToAdd = null;
    recognized = "";
    denied.clear();
    apart.clear();
    newAgency.setVisible(false);
    newAgency.show("", null, null);
  }

  /** Asks whether the agency to add is recorded, or says that the typed one is. */
  private void compareAgency() {
    Agency known = agency.getValue();
    StateCode of = state.getValue();
    String name = PlainText.of(newAgency.name().getValue());
    apart.setVisible(false);
    if (known != null && !recognized.isEmpty()) {
      question.tell(known);
    } else if (addingAgency && of != null) {
      apart.setVisible(
          duplicates.agenciesNamed(published.get(), of, name).stream()
              .anyMatch(namesake -> denied.contains(namesake.id())));
      question.ask(
          duplicates.agenciesLike(published.get(), of, name).stream()
              .filter(other -> !denied.contains(other.id()))
              .toList());
    } else {
      question.ask(List.of());
    }
  }

  /** Shows what may already be recorded of what is being entered. */
  private void compare() {
    compareAgency();
    remarks.removeAll();
    StateCode of = state.getValue();
    Agency known = agency.getValue();
    String name = known == null ? newAgency.name().getValue() : known.draft().name().text();
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
    AgencyDraft adding = agencyToAdd;
    if (id.equals(NEW) && adding != null) {
      return adding.name().text();
    }
    return Choices.nameOf(published.get(), id);
  }

  private String text(String key) {
    return fields.getTranslation(key);
  }
}
