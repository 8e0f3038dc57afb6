package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * The form of one kind of record.
 *
 * @param <I> the records' typed key
 * @param <D> what it edits
 */
interface RecordForm<I extends RecordId, D> {
  /** The fields. */
  FormFields fields();

  /** What stands below the fields, such as likely duplicates; of itself nothing. */
  default Component remarks() {
    return new Div();
  }

  /** Fills the fields; null for a new record. */
  void show(@Nullable Kept<I, D> stored);

  /**
   * Begins another new record after one that was saved: what the next one is likely to share stays,
   * and the cursor is where it begins.
   */
  void showNext();

  /**
   * Puts contents into the fields of the record that is shown, as if they had been typed; gives
   * those for which there is no place.
   */
  default List<FieldText> fill(Map<String, FieldText> texts) {
    return fields().put(texts);
  }

  /** What the fields say; empty, with the wrong fields marked, if they cannot be saved. */
  Optional<D> read();

  /** What stores the records. */
  Editing<I, D> editing();

  /** Stores a new record. */
  default Outcome<I, D> add(D draft, String why) {
    return editing().add(draft, why);
  }

  /** Stores a changed record. */
  default Outcome<I, D> save(I id, int version, D draft, String why) {
    return editing().save(id, version, draft, why);
  }

  /** The contents as texts by the label of each field, in the form's order. */
  Map<String, String> describe(D draft);

  /** The first of these texts, to name a record by. */
  default String summary(D draft, int parts) {
    return describe(draft).values().stream()
        .filter(text -> !text.isBlank())
        .limit(parts)
        .collect(Collectors.joining(", "));
  }

  /** What the fields would say of another state of the record; they go on saying what they say. */
  default Map<String, FieldText> textsOf(Kept<I, D> other, Kept<I, D> shown) {
    Map<String, FieldText> typed = fields().texts();
    show(other);
    Map<String, FieldText> texts = fields().texts();
    show(shown);
    fill(typed);
    return texts;
  }

  /** Puts the cursor into the first field. */
  void focus();
}
