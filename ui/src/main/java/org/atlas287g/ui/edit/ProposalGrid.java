package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a pasted table with what each would become. Some of them can be ticked; all are
 * there, also those that cannot be read.
 *
 * @param <P> what is proposed for a row
 */
final class ProposalGrid<P> extends Div {
  /** What a row would be; what the list can be narrowed to. */
  enum Kind {
    NEW,
    CHANGE,
    RECORDED,
    UNREADABLE
  }

  private final transient Function<P, Kind> kind;
  private final transient Predicate<P> isTickable;
  private final transient Predicate<P> isReady;
  private final Grid<Integer> grid = new Grid<>();
  private final Select<String> filter = new Select<>();
  private transient List<P> proposals = List.of();

  /**
   * Without rows and columns.
   *
   * @param isTickable whether nothing is missing in a row that would change something
   * @param isReady whether it needs no look, so that it is ticked at first
   */
  ProposalGrid(Function<P, Kind> kind, Predicate<P> isTickable, Predicate<P> isReady) {
    this.kind = kind;
    this.isTickable = isTickable;
    this.isReady = isReady;
    addClassName("edit-proposals");
    filter.setLabel(getTranslation("edit.paste.show"));
    filter.setItems(
        Stream.concat(Stream.of(""), Arrays.stream(Kind.values()).map(Kind::name)).toList());
    filter.setItemLabelGenerator(name ->
        getTranslation("edit.paste.show." + (name == null || name.isEmpty() ? "ALL" : name)));
    filter.setValue("");
    filter.addValueChangeListener(_ -> narrow());
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.setItemSelectableProvider(at -> isTickable.test(get(at)));
    grid.setDetailsVisibleOnClick(false);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.getElement().setAttribute("aria-label", getTranslation("edit.paste.rows"));
    add(filter, grid);
  }

  /** Adds a column of text; wide ones take what room is left. */
  void column(String header, Function<P, String> text, String width, boolean wide) {
    grid.addColumn(at -> text.apply(get(at)))
        .setHeader(header)
        .setWidth(width)
        .setFlexGrow(wide ? 1 : 0)
        .setResizable(true);
  }

  /** Adds a column with something to press in some rows. */
  void action(Function<Integer, Component> action, String width) {
    grid.addColumn(new ComponentRenderer<>(action::apply))
        .setHeader(getTranslation("edit.paste.correct"))
        .setWidth(width)
        .setFlexGrow(0);
  }

  /** What stands below a row while {@link #open} shows it. */
  void details(Function<Integer, Component> details) {
    grid.setItemDetailsRenderer(new ComponentRenderer<>(details::apply));
  }

  void open(int at, boolean shown) {
    grid.setDetailsVisible(at, shown);
  }

  boolean isOpen(int at) {
    return grid.isDetailsVisible(at);
  }

  void whenTicked(Runnable listener) {
    grid.addSelectionListener(_ -> listener.run());
  }

  /** Shows other rows; those that need no look are ticked. */
  void show(List<P> found) {
    proposals = found;
    grid.deselectAll();
    grid.setItems(IntStream.range(0, found.size()).boxed().toList());
    narrow();
    grid.asMultiSelect()
        .select(
            IntStream.range(0, found.size())
                .filter(at -> isReady.test(found.get(at)))
                .boxed()
                .toList());
  }

  /** Shows the same rows after they were compared again; ticks stay where a row can have one. */
  void update(List<P> found) {
    proposals = found;
    Set<Integer> unfit = new TreeSet<>(grid.getSelectedItems());
    unfit.removeIf(at -> isTickable.test(get(at)));
    grid.asMultiSelect().deselect(unfit);
    grid.getDataProvider().refreshAll();
  }

  void tick(int at) {
    if (isTickable.test(get(at))) {
      grid.select(at);
    }
  }

  P get(int at) {
    return proposals.get(at);
  }

  /** The ticked rows in the table's order, whether they are in sight or not. */
  List<P> ticked() {
    return new TreeSet<>(grid.getSelectedItems()).stream().map(this::get).toList();
  }

  /** How many rows would be that. */
  long count(Kind of) {
    return proposals.stream().filter(proposal -> kind.apply(proposal) == of).count();
  }

  /** Whether no row is left that would add or change something. */
  boolean isDone() {
    return count(Kind.NEW) + count(Kind.CHANGE) == 0;
  }

  List<P> proposals() {
    return proposals;
  }

  int size() {
    return proposals.size();
  }

  /** In words: how many rows there are of each kind. */
  String summary() {
    return getTranslation(
        "edit.paste.found",
        size(),
        count(Kind.NEW),
        count(Kind.CHANGE),
        count(Kind.RECORDED),
        count(Kind.UNREADABLE));
  }

  Grid<Integer> grid() {
    return grid;
  }

  private void narrow() {
    String wanted = filter.getValue();
    GridListDataView<Integer> rows = grid.getListDataView();
    if (wanted == null || wanted.isEmpty()) {
      rows.removeFilters();
    } else {
      rows.setFilter(at -> kind.apply(get(at)).name().equals(wanted));
    }
  }
}
