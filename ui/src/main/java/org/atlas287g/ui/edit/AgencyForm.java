package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;

/** State, name, level, spellings, placement, website and note of an agency. */
final class AgencyForm implements RecordForm<AgencyId, AgencyDraft> {
  private static final String BY_EDITOR = "added by an editor";

  private final Editing<AgencyId, AgencyDraft> editing;
  private final FormFields fields = new FormFields();
  private final Duplicates duplicates;
  private final PublishedSnapshot published;
  private final LocalPicker<StateCode> state;
  private final AgencyQuestion question;
  private final AgencyFields agency;
  private final TextArea aliases;
  private final Typed<URI> website;
  private final TextArea note;
  private @Nullable AgencyDraft shown;
  private @Nullable AgencyId self;

  /** The recorded agencies that this one is not, as the editor has said. */
  private final Set<AgencyId> denied = new HashSet<>();

  AgencyForm(
      PublishedSnapshot published,
      Editing<AgencyId, AgencyDraft> editing,
      Duplicates duplicates,
      Geography geography) {
    this.published = published;
    this.editing = editing;
    this.duplicates = duplicates;
    state = Choices.state(text("column.state"));
    question =
        new AgencyQuestion(new AgencyList(published::get, geography.counties()), null, this::deny);
    fields.field("state", state);
    fields.add(question);
    agency = new AgencyFields(text("edit.agency.name"), state, fields, fields, geography);
    agency.name().setManualValidation(true);
    aliases = new TextArea(text("edit.aliases"));
    aliases.setManualValidation(true);
    aliases.setMaxLength(Limit.ALIASES.most() * (Limit.NAME.most() + 1));
    aliases.setHelperText(text("edit.aliases.help"));
    website = Typed.link(text("edit.website"), text("edit.link.expected"));
    note = Choices.text(text("edit.note"), Limit.NOTE);
    fields.field("aliases", aliases);
    fields.field("website", website.field());
    fields.field("note", note);
    state.addValueChangeListener(change -> {
      agency.in(change.getValue());
      compare();
    });
    agency.name().addValueChangeListener(_ -> compare());
    Shortcuts.addShortcutListener(fields, question::deny, Key.KEY_O, KeyModifier.ALT);
  }

  @Override
  public FormFields fields() {
    return fields;
  }

  @Override
  public void show(@Nullable Kept<AgencyId, AgencyDraft> stored) {
    AgencyDraft draft = stored == null ? null : stored.draft();
    shown = draft;
    self = stored == null ? null : stored.id();
    denied.clear();
    note.setInvalid(false);
    if (draft == null) {
      state.open(null);
      agency.show("", null, null);
      aliases.clear();
      website.show(null);
      note.clear();
    } else {
      state.open(draft.state());
      agency.show(draft.name().text(), draft.level(), draft.placement());
      aliases.setValue(lines(draft));
      website.show(draft.website());
      note.setValue(Objects.requireNonNullElse(draft.note(), ""));
    }
    compare();
  }

  @Override
  public void showNext() {
    StateCode of = state.getValue();
    show(null);
    state.setValue(of);
    agency.name().focus();
  }

  @Override
  public List<FieldText> fill(Map<String, FieldText> texts) {
    List<FieldText> left = fields.put(texts);
    agency.keep();
    return left;
  }

  @Override
  public Optional<AgencyDraft> read() {
    Choices.check(state);
    StateCode of = state.getValue();
    Optional<Spelling> name = agency.readName();
    Optional<Placement> placement = agency.readPlacement();
    boolean good = website.check();
    Optional<List<Alias>> spellings = name.flatMap(this::readAliases);
    if (question.isOpen()) {
      agency.name().setErrorMessage(text("edit.agency.answer"));
      agency.name().setInvalid(true);
    }
    if (of == null || spellings.isEmpty() || placement.isEmpty() || !good || question.isOpen()) {
      return Optional.empty();
    }
    AgencyDraft draft =
        new AgencyDraft(
            of,
            name.get(),
            agency.level(),
            spellings.get(),
            placement.get(),
            website.orNull(),
            PlainText.orNull(note.getValue()),
            shown == null ? null : shown.mergedInto());
    return isToldApart(draft) ? Optional.of(draft) : Optional.empty();
  }

  /** Whether no other agency bears a name of this one, or the note says which is which. */
  private boolean isToldApart(AgencyDraft draft) {
    List<Agency> sharing =
        draft.note() == null ? duplicates.agenciesInTheWay(self, shown, draft) : List.of();
    note.setErrorMessage(text("edit.agency.apart.help"));
    note.setInvalid(!sharing.isEmpty());
    question.ask(sharing.stream().filter(other -> !denied.contains(other.id())).toList());
    return sharing.isEmpty();
  }

  /** Asks about recorded agencies that a new one may be. */
  private void compare() {
    StateCode of = state.getValue();
    boolean asks = self == null && of != null;
    question.ask(
        asks
            ? duplicates.agenciesLike(published.get(), of, agency.name().getValue()).stream()
                .filter(other -> !denied.contains(other.id()))
                .toList()
            : List.of());
  }

  private void deny(List<Agency> others) {
    others.forEach(other -> denied.add(other.id()));
    agency.name().setInvalid(false);
    compare();
  }

  @Override
  public Editing<AgencyId, AgencyDraft> editing() {
    return editing;
  }

  @Override
  public Map<String, String> describe(AgencyDraft draft) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(text("column.state"), draft.state().stateName());
    texts.put(text("edit.agency.name"), draft.name().text());
    texts.put(text("edit.level"), text("edit.level." + draft.level()));
    texts.put(text("edit.placement"), agency.describe(draft.placement()));
    texts.put(text("edit.aliases"), lines(draft));
    texts.put(text("edit.website"), Objects.toString(draft.website(), ""));
    texts.put(text("edit.note"), Objects.toString(draft.note(), ""));
    texts.put(
        text("edit.mergedInto"),
        draft.mergedInto() == null ? "" : "#" + draft.mergedInto().value());
    return texts;
  }

  @Override
  public void focus() {
    state.focus();
  }

  /** The other spellings; empty, and marked, if one is too long or there are too many. */
  private Optional<List<Alias>> readAliases(Spelling name) {
    try {
      List<Alias> read = Limit.ALIASES.list(aliasesBeside(name));
      aliases.setInvalid(false);
      return Optional.of(read);
    } catch (UnusableValue refused) {
      Limited.mark(aliases, refused);
      return Optional.empty();
    }
  }

  private List<Alias> aliasesBeside(Spelling name) {
    List<Alias> before = shown == null ? List.of() : shown.aliases();
    List<Alias> read = new ArrayList<>();
    for (String line : PlainText.of(aliases.getValue()).split("\n")) {
      if (!line.isBlank()) {
        Spelling spelling = new Spelling(line);
        boolean repeated =
            spelling.equals(name) || read.stream().anyMatch(a -> a.spelling().equals(spelling));
        if (!repeated) {
          read.add(
              before.stream()
                  .filter(a -> a.spelling().equals(spelling))
                  .findFirst()
                  .orElse(new Alias(spelling, BY_EDITOR)));
        }
      }
    }
    return read;
  }

  private static String lines(AgencyDraft draft) {
    return draft.aliases().stream().map(a -> a.spelling().text()).collect(Collectors.joining("\n"));
  }

  private String text(String key) {
    return fields.getTranslation(key);
  }
}
