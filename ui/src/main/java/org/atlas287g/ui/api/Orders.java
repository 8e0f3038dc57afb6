package org.atlas287g.ui.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the columns of lists are compared. */
final class Orders {
  /** The columns of agreements by their codes. */
  static final Map<String, Column<Documents.AgreementDocument>> AGREEMENTS = new LinkedHashMap<>();

  /** The columns of meetings by their codes. */
  static final Map<String, Column<Documents.MeetingDocument>> MEETINGS = new LinkedHashMap<>();

  private static final Comparator<Documents.AgreementDocument> AGREEMENTS_ALIKE =
      Comparator.comparing((Documents.AgreementDocument a) -> a.state().stateName())
          .thenComparing(a -> a.agency().name())
          .thenComparing(Documents.AgreementDocument::model)
          .thenComparing(Documents.AgreementDocument::id);

  /** Newest first, as the snapshot orders them. */
  private static final Comparator<Documents.MeetingDocument> MEETINGS_ALIKE =
      Comparator.comparing(Documents.MeetingDocument::date).reversed();

  static {
    AGREEMENTS.put("state", by(a -> a.state().stateName()));
    AGREEMENTS.put("agency", by(a -> a.agency().name()));
    AGREEMENTS.put("level", by(a -> a.agency().level()));
    AGREEMENTS.put("model", by(Documents.AgreementDocument::model));
    AGREEMENTS.put("signed", by(Documents.AgreementDocument::signed));
    AGREEMENTS.put("status", by(Documents.AgreementDocument::status));
    MEETINGS.put("date", by(Documents.MeetingDocument::date));
    MEETINGS.put("agency", by(Documents.MeetingDocument::name));
    MEETINGS.put("state", by(m -> m.agency() == null ? null : m.agency().state().stateName()));
    MEETINGS.put("format", by(Documents.MeetingDocument::format));
    MEETINGS.put("model", by(Documents.MeetingDocument::model));
    MEETINGS.put("fiscalYear", by(Documents.MeetingDocument::fiscalYear));
    MEETINGS.put("status", by(Documents.MeetingDocument::status));
  }

  private Orders() {}

  /** A column that rows can be ordered by. */
  interface Column<T> {
    Comparator<T> in(boolean descending);
  }

  static Comparator<Documents.AgreementDocument> agreements(SortOrder order) {
    return column(AGREEMENTS, order).thenComparing(AGREEMENTS_ALIKE);
  }

  static Comparator<Documents.MeetingDocument> meetings(SortOrder order) {
    return column(MEETINGS, order).thenComparing(MEETINGS_ALIKE);
  }

  private static <T> Comparator<T> column(Map<String, Column<T>> columns, SortOrder order) {
    return Objects.requireNonNull(columns.get(order.column()), order.column())
        .in(order.descending());
  }

  private static <T, V extends Comparable<V>> Column<T> by(Function<T, @Nullable V> value) {
    return descending ->
        Comparator.comparing(
            value,
            Comparator.nullsLast(
                descending ? Comparator.<V>reverseOrder() : Comparator.<V>naturalOrder()));
  }
}
