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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * A list of records with filters by text, state and model. The filters are in the address, so that
 * a copied link shows the same rows.
 *
 * @param <T> the row
 */
abstract class RecordsView<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final String keys;
  private final Grid<T> grid = new Grid<>();
  private final Paragraph count = new Paragraph();
  private final TextField text = new TextField();
  private final Select<StateCode> state = new Select<>();
  private final Select<SupportModel> model = new Select<>();
  private boolean restoring;

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
    prepare(state, getTranslation("filter.state"), states);
    state.setItemLabelGenerator(s -> s == null ? getTranslation("filter.any") : s.stateName());
    prepare(model, getTranslation("filter.model"), models);
    model.setItemLabelGenerator(
        m -> m == null ? getTranslation("filter.any") : getTranslation("model." + m));
    Div filters = new Div(text, state, model);
    filters.addClassName("filters");
    filters.getElement().setAttribute("role", "search");
    count.getElement().setAttribute("role", "status");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setMultiSort(false);
    grid.getElement().setAttribute("aria-label", getTranslation(keys + ".title"));
    add(new H1(getTranslation(keys + ".title")), new Paragraph(getTranslation(keys + ".intro")));
    add(filters, count, grid);
    text.addValueChangeListener(e -> changed());
    state.addValueChangeListener(e -> changed());
    model.addValueChangeListener(e -> changed());
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
    state.setValue(query.getSingleParameter("state").flatMap(StateCode::find).orElse(null));
    model.setValue(query.getSingleParameter("model").flatMap(RecordsView::findModel).orElse(null));
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
    Optional.ofNullable(state.getValue()).ifPresent(s -> query.put("state", s.name()));
    Optional.ofNullable(model.getValue()).ifPresent(m -> query.put("model", m.name()));
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

  private static Optional<SupportModel> findModel(String text) {
    return java.util.Arrays.stream(SupportModel.values())
        .filter(m -> m.name().equalsIgnoreCase(text))
        .findFirst();
  }

  private static <V> void prepare(Select<V> select, String label, List<V> items) {
    select.setLabel(label);
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
  }
}
