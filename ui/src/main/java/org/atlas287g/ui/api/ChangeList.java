package org.atlas287g.ui.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.audit.Batch;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.ChangeDocument;
import org.jspecify.annotations.Nullable;

/** Reviewed changes, record by record, with the agencies that they are of. */
public final class ChangeList {
  private final Map<RecordId, Published> published = new HashMap<>();

  /** A record that is published, and its agency if that is recorded. */
  private record Published(@Nullable Agency agency) {}

  private ChangeList(Snapshot snapshot) {
    snapshot.agencies().forEach(agency -> published.put(agency.id(), new Published(agency)));
    snapshot
        .agreements()
        .forEach(a -> published.put(a.id(), new Published(snapshot.get(a.draft().agency()))));
    snapshot
        .meetings()
        .forEach(
            m -> published.put(m.id(), new Published(snapshot.findAgency(m.draft()).orElse(null))));
  }

  /** The changes that are asked for, the newest first. */
  static List<ChangeDocument> list(List<Batch> batches, Snapshot snapshot, RecordQuery query) {
    ChangeList records = new ChangeList(snapshot);
    Predicate<@Nullable Agency> asked =
        agency -> agency == null ? query.isOfAnyAgency() : query.accepts(agency);
    List<ChangeDocument> changes = new ArrayList<>();
    for (Batch batch : batches) {
      LocalDate day = LocalDate.ofInstant(batch.at(), Revision.ZONE);
      if (query.asOf() == null || !day.isAfter(query.asOf())) {
        for (Batch.Part part : batch.parts()) {
          for (RecordId record : part.records()) {
            Published found = records.published.get(record);
            Agency agency = found == null ? null : found.agency();
            if (asked.test(agency)) {
              changes.add(change(batch, day, part, found == null ? null : record, agency));
            }
          }
        }
      }
    }
    return changes;
  }

  private static ChangeDocument change(
      Batch batch,
      LocalDate day,
      Batch.Part part,
      @Nullable RecordId record,
      @Nullable Agency agency) {
    return new ChangeDocument(
        batch.revision(),
        batch.at(),
        day,
        batch.list() == null ? Known.Origin.EDITOR : Known.Origin.LIST,
        batch.list(),
        part.kind(),
        part.action(),
        record == null ? null : record.value(),
        agency == null ? null : AgencyReference.of(agency));
  }
}
