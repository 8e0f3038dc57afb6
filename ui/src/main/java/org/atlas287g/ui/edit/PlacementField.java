package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.geocoding.CountySuggestions.CountySuggestion;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Where an agency serves: what is recorded, what the geocoder suggests, counties of a list or a
 * map, or the whole state. The map shows what is chosen. Whatever an editor chooses is kept as an
 * editor's decision with its reason.
 */
final class PlacementField extends Div {
  /** What an editor chooses between. */
  enum Choice {
    RECORDED,
    SUGGESTED,
    COUNTIES,
    STATEWIDE
  }

  /** Reasons are public and English, whatever the editor's language. */
  static final String CHOSEN = "decided by an editor";

  private final CountyDirectory counties;
  private final Paragraph recordedText = new Paragraph();
  private final Paragraph suggestedText = new Paragraph();
  private final PlacementMap map;
  private final Select<Choice> choice;
  private final Div hints = new Div();
  private final CountiesField chosen;
  private final TextField reason = new TextField();
  private List<County> choosable = List.of();
  private @Nullable Placement recorded;
  private @Nullable Placement suggested;
  private boolean decided;

  PlacementField(Geography geography, LocalPicker<StateCode> state, FormFields fields) {
    counties = geography.counties();
    chosen = new CountiesField(getTranslation("edit.placement.counties"), counties, state);
    map = new PlacementMap(geography.geometry());
    map.whenPicked(this::pick);
    addClassName("edit-placement");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("edit.placement"));
    choice =
        Choices.of(
            getTranslation("edit.placement"),
            List.of(Choice.values()),
            c -> getTranslation("edit.placement." + c));
    choice.setItemEnabledProvider(this::isPossible);
    choice.addValueChangeListener(change -> {
      decided = decided || change.isFromClient();
      chosen.setVisible(choice.getValue() == Choice.COUNTIES);
      showOnMap();
    });
    chosen.addValueChangeListener(_ -> showOnMap());
    reason.setLabel(getTranslation("edit.placement.reason"));
    Limited.of(reason, Limit.PLACEMENT_REASON);
    suggestedText.getElement().setAttribute("role", "status");
    Div answers = new Div(recordedText, suggestedText);
    Div sight = new Div(map, answers);
    sight.addClassName("edit-placement-sight");
    hints.addClassName("edit-hints");
    hints.getElement().setAttribute("role", "group");
    hints.getElement().setAttribute("aria-label", getTranslation("edit.placement.hints"));
    add(sight, hints, choice, chosen, reason);
    fields.track(
        "placement", choice, new Code<>(this::text, Choice::name, _ -> Stream.of(Choice.values())));
    fields.track(
        "placement.counties",
        chosen,
        new Code<>(PlacementField::names, PlacementField::codes, this::choices));
    fields.track("placement.reason", reason);
  }

  /** Offers the counties of a state. */
  void in(@Nullable StateCode state) {
    choosable = state == null ? List.of() : counties.listIn(state);
    map.in(state);
    if (chosen.getValue().stream().anyMatch(county -> county.state() != state)) {
      chosen.clear();
    }
  }

  /** Shows what is recorded; null for a new agency. */
  void show(@Nullable Placement placement) {
    recorded = placement;
    suggested = null;
    decided = false;
    suggestedText.setText("");
    hint(List.of());
    recordedText.setVisible(placement != null);
    chosen.clear();
    reason.clear();
    if (placement == null) {
      choice.setValue(Choice.SUGGESTED);
    } else {
      recordedText.setText(getTranslation("edit.placement.recorded", describe(placement)));
      choice.setValue(Choice.RECORDED);
    }
    chosen.setVisible(false);
    showOnMap();
  }

  /**
   * Shows what the geocoder says of the name as typed so far.
   *
   * @param hinted counties to click, where it says nothing
   * @param follows whether what is recorded was the geocoder's answer too, so that this one takes
   *     its place unless an editor decides
   */
  void suggest(Placement placement, List<CountySuggestion> hinted, boolean follows) {
    suggested = placement;
    suggestedText.setText(getTranslation("edit.placement.suggested", describe(placement)));
    hint(hinted);
    Placement before = recorded;
    if (!decided && before != null) {
      choice.setValue(
          follows && !before.coversLike(placement) ? Choice.SUGGESTED : Choice.RECORDED);
    }
    showOnMap();
  }

  /** Lets no answer of the geocoder change the choice any more. */
  void keep() {
    decided = true;
  }

  private void hint(List<CountySuggestion> hinted) {
    hints.removeAll();
    hints.setVisible(!hinted.isEmpty());
    if (!hinted.isEmpty()) {
      hints.add(new Paragraph(getTranslation("edit.placement.hints")));
    }
    for (CountySuggestion hint : hinted) {
      String county = hint.county().fullName();
      hints.add(
          new Button(
              hint.place().isEmpty() ? county : hint.place() + ", " + county,
              _ -> take(hint.county())));
    }
  }

  private void take(County county) {
    decided = true;
    choice.setValue(Choice.COUNTIES);
    chosen.setValue(Set.of(county));
  }

  /** The decision; empty, with the wrong field marked, if there is none. */
  Optional<Placement> read() {
    Optional<Placement> decided = decide();
    choice.setInvalid(decided.isEmpty());
    choice.setErrorMessage(getTranslation("edit.placement.missing"));
    return decided;
  }

  /** A placement in one line, with what it rests on. */
  String describe(Placement placement) {
    String where =
        switch (placement.extent()) {
          case STATEWIDE -> getTranslation("place.statewide");
          case UNPLACED -> getTranslation("place.unplaced");
          case COUNTIES ->
              placement.counties().stream().map(this::name).collect(Collectors.joining(", "));
        };
    return getTranslation(
        "edit.placement.is",
        where,
        getTranslation("edit.basis." + placement.basis()),
        Math.round(placement.confidence() * 100),
        placement.reason());
  }

  /** Picks a county, or drops it if it is picked; what was shown until then is where it begins. */
  private void pick(CountyFips county) {
    Set<County> picked = new LinkedHashSet<>();
    shown().map(Placement::counties).orElse(List.of()).stream()
        .flatMap(fips -> counties.find(fips).stream())
        .forEach(picked::add);
    counties.find(county).filter(known -> !picked.remove(known)).ifPresent(picked::add);
    decided = true;
    choice.setValue(Choice.COUNTIES);
    chosen.setValue(picked);
  }

  private void showOnMap() {
    map.show(shown().orElse(null));
  }

  /** The placement that the choice means, as it was answered. */
  private Optional<Placement> shown() {
    return choice.getValue() == Choice.SUGGESTED ? Optional.ofNullable(suggested) : decide();
  }

  private Optional<Placement> decide() {
    return switch (choice.getValue()) {
      case RECORDED -> Optional.ofNullable(recorded);
      case SUGGESTED -> Optional.ofNullable(suggested).flatMap(this::accepted);
      case COUNTIES -> {
        List<CountyFips> fips = chosen.getValue().stream().map(County::fips).sorted().toList();
        yield fips.isEmpty()
            ? Optional.empty()
            : Optional.of(Placement.in(fips, Basis.EDITOR, 1, List.of(), reason()));
      }
      case STATEWIDE -> Optional.of(Placement.statewide(Basis.EDITOR, 1, reason()));
      case null -> Optional.empty();
    };
  }

  private Optional<Placement> accepted(Placement answer) {
    String why = PlainText.of(reason.getValue());
    String because = why.isEmpty() ? answer.reason() : why;
    return switch (answer.extent()) {
      case COUNTIES ->
          Optional.of(
              Placement.in(answer.counties(), Basis.EDITOR, 1, answer.alternatives(), because));
      case STATEWIDE -> Optional.of(Placement.statewide(Basis.EDITOR, 1, because));
      case UNPLACED -> Optional.empty();
    };
  }

  private String reason() {
    String typed = PlainText.of(reason.getValue());
    return typed.isEmpty() ? CHOSEN : typed;
  }

  /** A choice with what it comes to, so that two of them can be compared. */
  private String text(Choice of) {
    Placement placement =
        switch (of) {
          case RECORDED -> recorded;
          case SUGGESTED -> suggested;
          case COUNTIES, STATEWIDE -> null;
        };
    String name = getTranslation("edit.placement." + of);
    return placement == null ? name : name + ": " + describe(placement);
  }

  private static String names(Set<County> of) {
    return of.stream().map(County::fullName).collect(Collectors.joining(", "));
  }

  private static String codes(Set<County> of) {
    return of.stream().map(c -> c.fips().value()).sorted().collect(Collectors.joining(","));
  }

  /** Those of a code that the state has. */
  private Stream<Set<County>> choices(String codes) {
    Set<String> wanted = Set.copyOf(List.of(codes.split(",")));
    return Stream.of(
        choosable.stream()
            .filter(county -> wanted.contains(county.fips().value()))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private boolean isPossible(Choice of) {
    return of != Choice.RECORDED || recorded != null;
  }

  private String name(CountyFips fips) {
    return counties.find(fips).map(County::fullName).orElse(fips.value());
  }
}
