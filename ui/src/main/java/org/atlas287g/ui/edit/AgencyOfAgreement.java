package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Whose agreement it is: a recorded agency, or a new one, which is taken for new only once the
 * editor has said that it is none of those of nearly the same name.
 */
final class AgencyOfAgreement {
  /** Stands in a draft for the agency that is to be added with it. */
  static final AgencyId NEW = new AgencyId(0);

  private final PublishedSnapshot published;
  private final Duplicates duplicates;
  private final FormFields fields;
  private final Runnable changed;
  private final LocalPicker<StateCode> state;
  private final LocalPicker<Agency> agency;
  private final AgencyQuestion question;
  private final AgencyFields newAgency;
  private final TextField apart;
  private @Nullable AgencyDraft toAdd;
  private boolean adding;

  /** The typed name of the recorded agency that was taken for it; empty if it was picked. */
  private String recognized = "";

  /** The recorded agencies that the one to add is not, as the editor has said. */
  private final Set<AgencyId> denied = new HashSet<>();

  /**
   * Puts its fields at the end of a form's.
   *
   * @param changed hears of each change
   */
  AgencyOfAgreement(
      PublishedSnapshot published,
      Duplicates duplicates,
      Geography geography,
      FormFields fields,
      Runnable changed) {
    this.published = published;
    this.duplicates = duplicates;
    this.fields = fields;
    this.changed = changed;
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
    state.addValueChangeListener(change -> stateChosen(change.getValue()));
    agency.whenTyped(this::enter);
    agency.addValueChangeListener(change -> agencyChosen(change.getValue()));
    newAgency.name().addValueChangeListener(_ -> compare());
  }

  /**
   * Shows the agency of an agreement.
   *
   * @param of null if there is none, or none that is published
   * @param first whether the agency is where an editor begins
   */
  void show(@Nullable Agency of, boolean first) {
    end();
    agency.refresh();
    agency.leads(first);
    state.open(of == null ? null : of.draft().state());
    agency.open(of);
  }

  /** Begins another agreement in the same state. */
  void showNext() {
    end();
    agency.refresh();
    agency.begin();
  }

  /** Makes room for the new agency that texts name, if they name one. */
  void makeRoomFor(Map<String, FieldText> texts) {
    FieldText added = texts.get(AgencyFields.NAME);
    if (added != null && !added.isBlank()) {
      begin(added.text());
    }
  }

  /** Keeps what was put back into the fields: it was decided when it was typed. */
  void keep() {
    if (adding) {
      newAgency.keep();
    }
  }

  /** The agency, {@link #NEW} for one to add; empty, with the wrong fields marked, if unsaid. */
  Optional<AgencyId> read() {
    toAdd = null;
    if (adding) {
      recognize(newAgency.name().getValue());
    }
    Agency known = agency.getValue();
    if (known != null) {
      return Optional.of(known.id());
    }
    if (!adding) {
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
    toAdd =
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

  /** The agency that a draft is to be added with, as it was read; null for a recorded one. */
  @Nullable AgencyDraft toAdd(AgencyId of) {
    return of.equals(NEW) ? toAdd : null;
  }

  /** Nothing was saved: what is typed next is not what was read. */
  void outdate() {
    agency.outdate();
  }

  /** Leads to the agency that bears the name already. */
  void askAboutNamesakes(AgencyDraft draft) {
    denied.clear();
    question.ask(duplicates.agenciesInTheWay(null, null, draft));
  }

  void focus() {
    state.focus();
  }

  /** The chosen state; null if there is none yet. */
  @Nullable StateCode state() {
    return state.getValue();
  }

  /** The name of the recorded or the new agency; empty if there is none yet. */
  String name() {
    Agency known = agency.getValue();
    return known == null ? newAgency.name().getValue() : known.draft().name().text();
  }

  private void stateChosen(@Nullable StateCode of) {
    Agency known = agency.getValue();
    if (known != null && known.draft().state() != of) {
      agency.clear();
    }
    newAgency.in(of);
    if (adding) {
      recognize(newAgency.name().getValue());
    }
    compare();
  }

  private void agencyChosen(@Nullable Agency known) {
    if (known != null) {
      end();
      state.setValue(known.draft().state());
    }
    compare();
  }

  /** Takes the recorded agency of a typed name, or begins a new one. */
  private void enter(String typed) {
    denied.clear();
    String name = PlainText.of(typed);
    if (name.isEmpty()) {
      agency.takeText();
    } else if (!recognize(name)) {
      begin(name);
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
    if (adding) {
      compare();
    } else {
      begin(recognized);
    }
  }

  private void begin(String name) {
    adding = true;
    agency.takeText();
    newAgency.setVisible(true);
    newAgency.show(name, null, null);
    compare();
  }

  private void end() {
    adding = false;
    toAdd = null;
    recognized = "";
    denied.clear();
    apart.clear();
    newAgency.setVisible(false);
    newAgency.show("", null, null);
  }

  /** Asks whether the agency to add is recorded, or says that the typed one is. */
  void compare() {
    Agency known = agency.getValue();
    StateCode of = state.getValue();
    String name = PlainText.of(newAgency.name().getValue());
    apart.setVisible(false);
    if (known != null && !recognized.isEmpty()) {
      question.tell(known);
    } else if (adding && of != null) {
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
    changed.run();
  }

  private String text(String key) {
    return fields.getTranslation(key);
  }
}
