package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.jspecify.annotations.Nullable;

/** Prints changes for people, grouped by kind; those that a person should decide have a "?". */
final class ChangesAsText {
  private ChangesAsText() {}

  static <K> void print(
      UnderstoodList before, Comparison<K> compared, boolean remarks, PrintWriter out) {
    out.println(title("old", before));
    out.println(title("new", compared.list()));
    out.println(gate(compared.gate()));
    compared.gate().reasons().forEach(reason -> out.println("  " + reason.message()));
    for (Map.Entry<ChangeKind, Integer> count : compared.counts().entrySet()) {
      print(count.getKey(), count.getValue(), compared.changes(), out);
    }
    if (remarks) {
      out.printf("%nRemarks on the new list: %,d%n", compared.list().remarks().size());
      compared.list().remarks().forEach(remark -> out.println("  " + remark.message()));
    } else {
      out.printf(
          "%nRemarks on the new list: %,d (--remarks prints them)%n",
          compared.list().remarks().size());
    }
  }

  /** A change in one line, its kind first. */
  static String title(Change<?> change) {
    return change.kind().words() + ": " + line(change);
  }

  private static String title(String which, UnderstoodList list) {
    String day =
        list.findDate()
            .map(date ->
                "%s by %s".formatted(date.day(), date.basis().name().toLowerCase(Locale.ROOT)))
            .orElse("of an unknown day");
    return "%s: %s, %s, %,d rows, %s"
        .formatted(
            which,
            list.list().source(),
            day,
            list.rows().size(),
            list.kind().name().toLowerCase(Locale.ROOT));
  }

  private static String gate(Gate gate) {
    return switch (gate.verdict()) {
      case PASSED -> "The list may be taken as it is.";
      case STATES_HELD -> "The list may be taken, but for the departures of some states:";
      case HELD -> "The list should not be taken as it is:";
    };
  }

  private static <K> void print(
      ChangeKind kind, int count, List<Change<K>> changes, PrintWriter out) {
    String words = kind.words();
    out.printf(
        "%n%s: %,d%n", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), count);
    if (kind == ChangeKind.UNCHANGED) {
      return;
    }
    for (Change<K> change : changes) {
      if (change.kind() == kind) {
        out.println((change.certain() ? "  " : "? ") + line(change));
      }
    }
  }

  private static String line(Change<?> change) {
    ListedRow before = change.before() == null ? null : change.before().row();
    ListedRow after = change.after();
    String text = describe(ChangeText.row(change));
    if (before != null && after != null) {
      List<String> was = differences(before, after);
      text += was.isEmpty() ? "" : " (was " + String.join(", ", was) + ")";
    }
    return change.certain() ? text : text + " [" + change.evidence().words() + "]";
  }

  private static String describe(ListedRow row) {
    return "%s, %s, %s, %s"
        .formatted(
            ChangeText.state(row),
            row.printed().agency(),
            row.model(),
            Objects.requireNonNullElse(row.printed().signed(), "no date"));
  }

  private static List<String> differences(ListedRow before, ListedRow after) {
    List<String> was = new ArrayList<>();
    Map<String, @Nullable String> now = ChangeText.printed(after);
    ChangeText.printed(before)
        .forEach((name, text) -> {
          if (!Objects.equals(text, now.get(name))) {
            was.add(name + " " + Objects.requireNonNullElse(text, "blank"));
          }
        });
    return was;
  }
}
