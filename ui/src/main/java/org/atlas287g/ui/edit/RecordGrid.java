package org.atlas287g.ui.edit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The searchable list of an edit view. Rows are fetched page by page from the published records;
 * the session holds none of them.
 *
 * @param <R> the row
 */
final class RecordGrid<R> extends Div {
  private final Supplier<Snapshot> published;
  private final Function<Snapshot, Stream<R>> rows;
  private final Function<R, Long> key;
  private final Function<R, String> haystack;
  private final Map<String, Comparator<R>> orders = new HashMap<>();
  private final TextField search = new TextField();
  private final Select<String> which = new Select<>();
  private final Map<String, Supplier<Stream<R>>> others = new LinkedHashMap<>();
  private final Span count = new Span();
  private final Grid<R> grid = new Grid<>();
  private List<R> unpublished = List.of();
  private boolean selecting;
  private @Nullable Long clicked;

  /**
   * A list without columns.
   *
   * @param rows the rows of a snapshot in their usual order
   * @param key a row's key
   * @param haystack what a row is found by
   */
  RecordGrid(
      Supplier<Snapshot> published,
      Function<Snapshot, Stream<R>> rows,
      Function<R, Long> key,
      Function<R, String> haystack) {
    this.published = published;
    this.rows = rows;
    this.key = key;
    this.haystack = haystack;
    addClassName("edit-list");
    search.setLabel(getTranslation("edit.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(_ -> refresh());
    count.getElement().setAttribute("role", "status");
    grid.setMultiSort(false);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setDataProvider(
        new CallbackDataProvider<>(
            query ->
                found()
                    .sorted(order(query.getSortOrders()))
                    .skip(query.getOffset())
                    .limit(query.getLimit()),
            _ -> (int) found().count(),
            key::apply));
    which.setLabel(getTranslation("edit.show"));
    which.setVisible(false);
    which.setItemLabelGenerator(
        name -> name == null || name.isEmpty() ? getTranslation("edit.show.published") : name);
    which.addValueChangeListener(_ -> refresh());
    Div finding = new Div(search, which);
    finding.addClassName("edit-finding");
    add(finding, count, grid);
    refresh();
  }

  /**
   * Adds a column that shows text and sorts by it.
   *
   * @param width the least that it takes; CSS
   * @param share of what room is left
   */
  void column(String header, Function<R, String> text, String width, int share) {
    String id = "c" + orders.size();
    orders.put(id, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    grid.addColumn(text::apply)
        .setHeader(header)
        .setKey(id)
        .setSortProperty(id)
        .setWidth(width)
        .setFlexGrow(share)
        .setResizable(true);
  }

  /** Offers to list other records in place of the published ones. */
  void offer(String name, Supplier<Stream<R>> read) {
    others.put(name, read);
    which.setItems(Stream.concat(Stream.of(""), others.keySet().stream()).toList());
    which.setValue("");
    which.setVisible(true);
  }

  /** Tells of a row that an editor chooses. */
  void whenChosen(LongConsumer listener) {
    grid.addSelectionListener(event -> {
      Optional<R> chosen = event.getFirstSelectedItem();
      if (!selecting && chosen.isPresent()) {
        clicked = key.apply(chosen.get());
        listener.accept(clicked);
      }
    });
  }

  /** Marks a row as the chosen one, and brings it into view; null for none. */
  void choose(@Nullable Long wanted) {
    selecting = true;
    Optional<R> row = rows().filter(r -> key.apply(r).equals(wanted)).findFirst();
    if (row.isPresent()) {
      grid.select(row.get());
      int at = keys().indexOf(wanted);
      if (at >= 0 && !Objects.equals(wanted, clicked)) { // what was clicked stays where it is
        grid.scrollToIndex(at);
      }
    } else {
      grid.deselectAll();
    }
    selecting = false;
    clicked = null;
  }

  /** The key of the row so many rows behind another one, as the list is sorted and filtered. */
  Optional<Long> neighbour(@Nullable Long from, int steps) {
    List<Long> keys = keys();
    int at = from == null ? -1 : keys.indexOf(from);
    int wanted = at < 0 ? 0 : at + steps;
    return wanted >= 0 && wanted < keys.size() ? Optional.of(keys.get(wanted)) : Optional.empty();
  }

  /** The keys of the rows as the list is sorted and filtered. */
  private List<Long> keys() {
    List<QuerySortOrder> sorted =
        grid.getSortOrder().stream()
            .map(o -> new QuerySortOrder(o.getSorted().getKey(), o.getDirection()))
            .toList();
    return found().sorted(order(sorted)).map(key).toList();
  }

  /** Reads the records again. */
  void refresh() {
    unpublished =
        Optional.ofNullable(others.get(chosen())).map(r -> r.get().toList()).orElse(List.of());
    grid.getDataProvider().refreshAll();
    count.setText(getTranslation("edit.count", found().count()));
  }

  Grid<R> grid() {
    return grid;
  }

  TextField search() {
    return search;
  }

  private String chosen() {
    return Objects.requireNonNullElse(which.getValue(), "");
  }

  private Stream<R> rows() {
    return chosen().isEmpty() ? rows.apply(published.get()) : unpublished.stream();
  }

  private Stream<R> found() {
    String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    return rows().filter(row -> haystack.apply(row).toLowerCase(Locale.ROOT).contains(wanted));
  }

  private Comparator<R> order(List<QuerySortOrder> sortOrders) {
    Comparator<R> order = (_, _) -> 0;
    for (QuerySortOrder sort : sortOrders) {
      Comparator<R> by = orders.get(sort.getSorted());
      if (by != null) {
        order =
            order.thenComparing(
                sort.getDirection() == SortDirection.ASCENDING ? by : by.reversed());
      }
    }
    return order;
  }
}
