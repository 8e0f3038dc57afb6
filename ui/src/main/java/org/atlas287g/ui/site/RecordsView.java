package org.atlas287g.ui.site;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * A list of records with filters by text, state, model and more. The filters are in the address, so
 * that a copied link shows the same rows.
 *
 * @param <T> the row
 */
abstract class RecordsView<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final String keys;
  private final Grid<T> grid = new Grid<>();
  private final Paragraph count = new Paragraph();
  private final TextField text = new TextField();
  private final Div filters = new Div(text);
  private final List<Choice<?>> choices = new ArrayList<>();
  private final Select<StateCode> state;
  private final Select<SupportModel> model;
  private boolean restoring;

  /** A filter by one of some items, which the address names by their text. */
  private record Choice<V>(
      String parameter, Select<V> select, List<V> items, Function<V, String> text) {
    void restore(QueryParameters query) {
      String wanted = query.getSingleParameter(parameter).orElse("");
      select.setValue(
          items.stream()
              .filter(i -> text.apply(i).equalsIgnoreCase(wanted))
              .findFirst()
              .orElse(null));
    }

    void write(Map<String, String> query) {
      Optional.ofNullable(select.getValue()).ifPresent(v -> query.put(parameter, text.apply(v)));
    }
  }

  /** The values of the filters; a null state or model means any. */
  record Criteria(String text, @Nullable StateCode state, @Nullable SupportModel model) {
    boolean accepts(String haystack, @Nullable StateCode of, SupportModel about) {
      return (state == null || state == of)
          && (model == null || model == about)
          && haystack
              .toLowerCase(java.util.Locale.ROOT)
              .contains(text.strip().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /** Builds the page; {@code keys} is the prefix of its translations. */
  RecordsView(String keys, List<StateCode> states, List<SupportModel> models) {
    this.keys = keys;
    addClassName("records");
    text.setLabel(getTranslation("filter.text"));
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    state = choose("state", states, Enum::name, StateCode::stateName);
    model = choose("model", models, Enum::name, m -> getTranslation("model." + m));
    filters.addClassName("filters");
    filters.getElement().setAttribute("role", "search");
    count.getElement().setAttribute("role", "status");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setMultiSort(false);
    grid.getElement().setAttribute("aria-label", getTranslation(keys + ".title"));
    add(new H1(getTranslation(keys + ".title")), new Paragraph(getTranslation(keys + ".intro")));
    add(filters, count, grid);
    text.addValueChangeListener(e -> changed());
  }

  /** The rows that the criteria select, in the order to show. */
  abstract List<T> select(Criteria criteria);

  Grid<T> grid() {
    return grid;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    restoring = true;
    text.setValue(query.getSingleParameter("q").orElse(""));
    choices.forEach(choice -> choice.restore(query));
    restoring = false;
    refresh();
  }

  @Override
  public String getPageTitle() {
    return getTranslation(keys + ".title") + " · " + getTranslation("site.name");
  }

  private void changed() {
    if (restoring) {
      return;
    }
    refresh();
    Map<String, String> query = new HashMap<>();
    if (!text.getValue().isBlank()) {
      query.put("q", text.getValue());
    }
    choices.forEach(choice -> choice.write(query));
    getUI()
        .ifPresent(ui ->
            ui.getPage()
                .getHistory()
                .replaceState(
                    null,
                    new com.vaadin.flow.router.Location(
                        ui.getInternals().getActiveViewLocation().getPath(),
                        QueryParameters.simple(query))));
  }

  private void refresh() {
    List<T> rows = select(new Criteria(text.getValue(), state.getValue(), model.getValue()));
    grid.setItems(rows);
    count.setText(getTranslation(keys + ".count", rows.size()));
  }

  /**
   * Adds a filter: its parameter of the address, which also names its translation, its items, their
   * text in the address and their label. Its value is null for any.
   */
  <V> Select<V> choose(
      String parameter, List<V> items, Function<V, String> text, Function<V, String> label) {
    Select<V> select = new Select<>();
    select.setLabel(getTranslation("filter." + parameter));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setItemLabelGenerator(i -> i == null ? getTranslation("filter.any") : label.apply(i));
    select.addValueChangeListener(e -> changed());
    choices.add(new Choice<>(parameter, select, items, text));
    filters.add(select);
    return select;
  }
}
