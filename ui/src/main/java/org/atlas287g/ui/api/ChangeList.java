package org.atlas287g.ui.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.audit.Batch;
import org.atlas287g.domain.publication.Holders;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.ChangeDocument;
import org.jspecify.annotations.Nullable;

/** Reviewed changes, record by record, with the agencies that they are of. */
final class ChangeList {
  private ChangeList() {}

  /** The changes that are asked for, the newest first. */
  static List<ChangeDocument> list(List<Batch> batches, Snapshot snapshot, RecordQuery query) {
    Holders holders = Holders.of(snapshot);
    Predicate<@Nullable Agency> asked =
        agency -> agency == null ? query.isOfAnyAgency() : query.accepts(agency);
    List<ChangeDocument> changes = new ArrayList<>();
    for (Batch batch : batches) {
      LocalDate day = LocalDate.ofInstant(batch.at(), Revision.ZONE);
      if (query.asOf() == null || !day.isAfter(query.asOf())) {
        for (Batch.Part part : batch.parts()) {
          for (RecordId record : part.records()) {
            Agency agency = holders.find(record).orElse(null);
            if (asked.test(agency)) {
              changes.add(change(batch, day, part, holders.has(record) ? record : null, agency));
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
