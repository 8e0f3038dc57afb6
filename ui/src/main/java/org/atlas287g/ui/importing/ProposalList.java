package org.atlas287g.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.ProposalId;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.edit.Choices;
import org.atlas287g.ui.importing.ProposalFilter.Only;
import org.jspecify.annotations.Nullable;

/**
 * The proposals of a list: by kind, narrowed by filters, some of them ticked, one of them the one
 * that is looked at. The browser fetches the rows that are in sight.
 */
final class ProposalList extends Div {
  private final Div kinds = new Div();
  private final Select<Only> only;
  private final Select<String> state;
  private final TextField search = new TextField();
  private final Span count = new Span();
  private final Grid<ProposalId> grid = new Grid<>();
  private final transient Consumer<Optional<Proposal>> whenLookedAt;
  private final transient Runnable whenTicked;
  private final transient ProposalFilter.AgencyStates states;
  private final transient Map<ProposalId, Proposal> proposals = new LinkedHashMap<>();
  private transient List<ProposalId> shown = List.of();
  private ProposalFilter filter = ProposalFilter.ALL;
  private @Nullable ProposalId current;

  /**
   * Without proposals.
   *
   * @param states of which states recorded agencies are
   * @param whenLookedAt takes the proposal that is looked at, if there is one
   * @param whenTicked hears that others are ticked, or others are shown
   */
  ProposalList(
      ProposalFilter.AgencyStates states,
      Consumer<Optional<Proposal>> whenLookedAt,
      Runnable whenTicked) {
    this.states = states;
    this.whenLookedAt = whenLookedAt;
    this.whenTicked = whenTicked;
    addClassNames("edit-list", "review-list");
    kinds.addClassNames("edit-hints", "review-kinds");
    kinds.getElement().setAttribute("role", "group");
    kinds.getElement().setAttribute("aria-label", getTranslation("edit.import.kinds"));
    only =
        Choices.of(
            getTranslation("edit.import.only"),
            List.of(Only.values()),
            one -> getTranslation("edit.import.only." + one));
    only.setValue(Only.ALL);
    state =
        Choices.of(
            getTranslation("column.state"),
            Stream.concat(Stream.of(""), Arrays.stream(StateCode.values()).map(StateCode::name))
                .toList(),
            code ->
                code.isEmpty()
                    ? getTranslation("edit.import.state.all")
                    : StateCode.valueOf(code).stateName());
    state.setValue("");
    search.setLabel(getTranslation("edit.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    count.getElement().setAttribute("role", "status");
    Div finding = new Div(search, only, state);
    finding.addClassName("edit-finding");
    only.addValueChangeListener(_ -> narrow(filter.kind()));
    state.addValueChangeListener(_ -> narrow(filter.kind()));
    search.addValueChangeListener(_ -> narrow(filter.kind()));
    columns();
    add(kinds, finding, count, grid);
  }

  private void columns() {
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.getElement().setAttribute("aria-label", getTranslation("edit.import.proposals"));
    grid.addColumn(new ComponentRenderer<>(id -> lines(get(id))))
        .setHeader(getTranslation("column.agency"))
        .setWidth("13rem")
        .setFlexGrow(3);
    grid.addColumn(id -> ProposalWords.decision(get(id)))
        .setHeader(getTranslation("edit.import.decision"))
        .setWidth("8rem")
        .setFlexGrow(1);
    grid.addColumn(id -> ProposalWords.differing(get(id)))
        .setHeader(getTranslation("edit.import.differing"))
        .setWidth("8rem")
        .setFlexGrow(1);
    grid.setPartNameGenerator(id -> id.equals(current) ? "current-row" : null);
    grid.setDataProvider(
        new CallbackDataProvider<>(
            query -> shown.stream().skip(query.getOffset()).limit(query.getLimit()),
            _ -> shown.size()));
    grid.addItemClickListener(click -> lookAt(click.getItem(), false));
    grid.addCellFocusListener(focus -> focus.getItem().ifPresent(id -> lookAt(id, false)));
    grid.addSelectionListener(_ -> whenTicked.run());
  }

  private static Div lines(Proposal proposal) {
    Div about = new Div(ProposalWords.about(proposal));
    about.addClassName("review-about");
    return new Div(new Div(ProposalWords.agency(proposal)), about);
  }

  /** Shows the proposals as they are now; what is ticked, filtered and looked at stays so. */
  void show(List<Proposal> now) {
    proposals.clear();
    now.forEach(proposal -> proposals.put(Objects.requireNonNull(proposal.id()), proposal));
    grid.getSelectedItems().stream()
        .filter(id -> !proposals.containsKey(id))
        .toList()
        .forEach(grid::deselect);
    refresh();
  }

  /** Narrows the list to those that nobody decided. */
  void showUndecided() {
    only.setValue(Only.UNDECIDED);
  }

  /** The proposals that are ticked; if none is, those that are shown. */
  List<Proposal> inScope() {
    return (grid.getSelectedItems().isEmpty() ? shown : List.copyOf(grid.getSelectedItems()))
        .stream().map(this::get).toList();
  }

  boolean isAnyTicked() {
    return !grid.getSelectedItems().isEmpty();
  }

  void untick() {
    grid.deselectAll();
  }

  /** The proposal that is looked at, if there is one. */
  Optional<Proposal> current() {
    return Optional.ofNullable(current).map(proposals::get);
  }

  /** Looks at the one so many rows further on. */
  void step(int steps) {
    int at = current == null ? -1 : shown.indexOf(current);
    int wanted = at < 0 ? 0 : at + steps;
    if (wanted >= 0 && wanted < shown.size()) {
      lookAt(shown.get(wanted), true);
    }
  }

  /**
   * Looks at the next one, round the end, that waits for a decision: first of all those that are
   * uncertain. Stays if none does.
   */
  void next() {
    next(ProposalList::isDoubtful)
        .or(() -> next(Proposal::isOpen))
        .ifPresent(id -> lookAt(id, true));
  }

  /** Stays where a person must decide, else looks at the next one. */
  void goOn() {
    if (current().filter(ProposalList::isDoubtful).isEmpty()) {
      next();
    }
  }

  private static boolean isDoubtful(Proposal proposal) {
    return proposal.isOpen() && !proposal.certain();
  }

  private Optional<ProposalId> next(Predicate<Proposal> wanted) {
    int at = current == null ? -1 : shown.indexOf(current);
    List<ProposalId> order = new ArrayList<>(shown.subList(at + 1, shown.size()));
    order.addAll(shown.subList(0, at + 1));
    return order.stream().filter(id -> wanted.test(get(id))).findFirst();
  }

  private Proposal get(ProposalId id) {
    return Objects.requireNonNull(proposals.get(id));
  }

  private void lookAt(@Nullable ProposalId id, boolean reveal) {
    ProposalId before = current;
    if (Objects.equals(before, id)) {
      return;
    }
    current = id;
    Stream.of(Optional.ofNullable(before), Optional.ofNullable(id))
        .flatMap(Optional::stream)
        .filter(shown::contains)
        .forEach(grid.getDataProvider()::refreshItem);
    if (reveal && id != null) {
      grid.scrollToIndex(shown.indexOf(id));
    }
    whenLookedAt.accept(current());
  }

  private void narrow(@Nullable ChangeKind kind) {
    String code = state.getValue();
    filter =
        new ProposalFilter(
            kind,
            Objects.requireNonNullElse(only.getValue(), Only.ALL),
            code == null || code.isEmpty() ? null : StateCode.valueOf(code),
            search.getValue());
    untick();
    refresh();
  }

  private void refresh() {
    List<Proposal> all = List.copyOf(proposals.values());
    int at = current == null ? -1 : shown.indexOf(current);
    shown =
        filter.filter(all, states).stream().map(Proposal::id).map(Objects::requireNonNull).toList();
    grid.getDataProvider().refreshAll();
    count.setText(getTranslation("edit.import.count", shown.size(), all.size()));
    showKinds(filter.ofAnyKind().filter(all, states));
    if (current == null || !shown.contains(current)) {
      current = shown.isEmpty() ? null : shown.get(Math.clamp(at, 0, shown.size() - 1));
    }
    whenLookedAt.accept(current());
    whenTicked.run();
  }

  private void showKinds(List<Proposal> ofAnyKind) {
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    ofAnyKind.forEach(proposal -> counts.merge(proposal.kind(), 1, Integer::sum));
    ChangeKind chosen = filter.kind();
    if (chosen != null) {
      counts.putIfAbsent(chosen, 0);
    }
    kinds.removeAll();
    kinds.add(kind(null, ofAnyKind.size()));
    counts.forEach((kind, number) -> kinds.add(kind(kind, number)));
  }

  private Button kind(@Nullable ChangeKind kind, int number) {
    String name = getTranslation("edit.import.kind." + (kind == null ? "ALL" : kind.name()));
    Button button = new Button(name + " (" + number + ")", _ -> narrow(kind));
    button
        .getElement()
        .setAttribute("aria-pressed", Boolean.toString(Objects.equals(kind, filter.kind())));
    return button;
  }
}
