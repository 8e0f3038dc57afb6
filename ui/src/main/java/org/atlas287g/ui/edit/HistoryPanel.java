package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.edit.Version;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a record, newest first, each with what it changed.
 *
 * @param <D> what a form edits of the record
 */
final class HistoryPanel<D> extends Div {
  private final AccountNames names;
  private final Function<D, Map<String, String>> describe;
  private final IntConsumer restore;
  private final LongConsumer undo;

  /**
   * An empty history.
   *
   * @param restore gives the record the contents of a version
   * @param undo undoes a revision
   */
  HistoryPanel(
      AccountNames names,
      Function<D, Map<String, String>> describe,
      IntConsumer restore,
      LongConsumer undo) {
    this.names = names;
    this.describe = describe;
    this.restore = restore;
    this.undo = undo;
    addClassName("edit-history");
  }

  /**
   * Shows the versions of a record.
   *
   * @param batches the revisions that can be undone, each with the number of records that were
   *     changed together
   */
  void show(List<Version<D>> versions, Map<Long, Integer> batches) {
    removeAll();
    for (int i = 0; i < versions.size(); i++) {
      Version<D> version = versions.get(i);
      Div box = version(version, i == 0);
      AuditEntry entry = version.entry();
      Integer together = entry == null ? null : batches.get(entry.revision());
      if (entry != null && together != null) {
        box.add(
            new Button(
                getTranslation("undo.together.open", together),
                _ -> undo.accept(entry.revision())));
      }
      add(box);
    }
  }

  /** Who made the versions after one, and when. */
  List<String> changesSince(int version, List<Version<D>> versions) {
    return versions.stream()
        .filter(later -> later.number() > version)
        .flatMap(later -> Stream.ofNullable(later.entry()))
        .map(entry ->
            getTranslation(
                "edit.conflict.by",
                names.of(entry.who()),
                Minutes.text(entry.at()),
                getTranslation("edit.action." + entry.action())))
        .toList();
  }

  private Div version(Version<D> version, boolean newest) {
    Div box = new Div();
    box.add(new H3(getTranslation("edit.version", version.number())));
    AuditEntry entry = version.entry();
    if (entry == null) {
      box.add(new Paragraph(getTranslation("edit.version.first")));
      box.add(comparison(null, version.draft()));
    } else {
      box.add(
          new Paragraph(
              getTranslation(
                  "edit.version.by",
                  getTranslation("edit.action." + entry.action()),
                  names.of(entry.who()),
                  Minutes.text(entry.at()))));
      if (!entry.why().isBlank()) {
        box.add(new Paragraph(getTranslation("edit.version.why", entry.why())));
      }
      box.add(comparison(version.before(), version.draft()));
    }
    if (!newest && version.draft() != null) {
      Button button =
          new Button(getTranslation("edit.restore"), _ -> restore.accept(version.number()));
      button.setAriaLabel(getTranslation("edit.restore") + " " + version.number());
      box.add(button);
    }
    return box;
  }

  private Comparison comparison(@Nullable D before, @Nullable D after) {
    return new Comparison(
        getTranslation("edit.before"), texts(before), getTranslation("edit.after"), texts(after));
  }

  private Map<String, String> texts(@Nullable D draft) {
    return draft == null ? Map.of() : describe.apply(draft);
  }
}
