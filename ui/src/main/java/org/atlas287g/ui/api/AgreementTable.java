package org.atlas287g.ui.api;

import static org.atlas287g.ui.api.DataType.CODE;
import static org.atlas287g.ui.api.DataType.DATE;
import static org.atlas287g.ui.api.DataType.MOMENT;
import static org.atlas287g.ui.api.DataType.NUMBER;
import static org.atlas287g.ui.api.DataType.TEXT;
import static org.atlas287g.ui.api.DataType.TRUTH;
import static org.atlas287g.ui.api.DataType.URL;
import static org.atlas287g.ui.api.RecordTable.column;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.publication.DocumentLink;
import org.atlas287g.ui.api.Documents.AgreementDocument;
import org.jspecify.annotations.Nullable;

/** The columns of agreements. */
final class AgreementTable {
  static final RecordTable<AgreementDocument> TABLE =
      RecordTable.of(
              RecordList.AGREEMENTS,
              List.of(
                  column("state", CODE, 7, AgreementDocument::state),
                  column("agency", TEXT, 44, a -> a.agency().name()),
                  column("agency_slug", CODE, 36, a -> a.agency().slug()),
                  column("model", CODE, 8, AgreementDocument::model),
                  column("model_name", TEXT, 24, AgreementDocument::modelName),
                  column("signed", DATE, 12, AgreementDocument::signed),
                  column("status", CODE, 12, AgreementDocument::status),
                  column("statewide", TRUTH, 10, AgreementDocument::statewide),
                  column("county_fips", CODE, 12, AgreementTable::fips),
                  column("counties", TEXT, 28, a -> String.join("; ", a.countyNames())),
                  column("moa", URL, 36, a -> of(a.moa(), DocumentLink::url)),
                  column("addendum", URL, 36, a -> of(a.addendum(), DocumentLink::url)),
                  column("source", TEXT, 36, AgreementDocument::source),
                  column("id", NUMBER, 8, AgreementDocument::id),
                  column("level", CODE, 14, a -> a.agency().level()),
                  column("model_as_printed", TEXT, 24, AgreementDocument::modelAsPrinted),
                  column("signed_as_printed", TEXT, 18, AgreementDocument::signedAsPrinted),
                  column("ended", DATE, 12, AgreementDocument::ended),
                  column("moa_link_state", CODE, 14, a -> of(a.moa(), DocumentLink::linkState)),
                  column("moa_checked_at", MOMENT, 20, a -> of(a.moa(), DocumentLink::checkedAt)),
                  column(
                      "moa_broken_since", MOMENT, 20, a -> of(a.moa(), DocumentLink::brokenSince)),
                  column("moa_archive", URL, 36, a -> of(a.moa(), DocumentLink::archive)),
                  column(
                      "addendum_link_state",
                      CODE,
                      14,
                      a -> of(a.addendum(), DocumentLink::linkState)),
                  column(
                      "addendum_checked_at",
                      MOMENT,
                      20,
                      a -> of(a.addendum(), DocumentLink::checkedAt)),
                  column(
                      "addendum_broken_since",
                      MOMENT,
                      20,
                      a -> of(a.addendum(), DocumentLink::brokenSince)),
                  column("addendum_archive", URL, 36, a -> of(a.addendum(), DocumentLink::archive)),
                  column("note", TEXT, 36, AgreementDocument::note)),
              AgreementDocument::known)
          .with(
              List.of(
                  column("in_force_from", DATE, 12, AgreementDocument::inForceFrom),
                  column("in_force_until", DATE, 12, AgreementDocument::inForceUntil),
                  column("more_documents", TEXT, 36, AgreementTable::moreDocuments)));

  private AgreementTable() {}

  /** Codes, separated by spaces; as text, of which a spreadsheet keeps the zeros in front. */
  private static String fips(AgreementDocument agreement) {
    return agreement.counties().stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  /** Those that have no columns of their own. */
  private static String moreDocuments(AgreementDocument agreement) {
    return agreement.documents().stream()
        .filter(
            document -> !document.equals(agreement.moa()) && !document.equals(agreement.addendum()))
        .map(document ->
            document.url() == null
                ? document.kind().name()
                : document.kind() + " " + document.url())
        .collect(Collectors.joining("; "));
  }

  private static <V> @Nullable V of(
      @Nullable DocumentLink document, Function<DocumentLink, @Nullable V> part) {
    return document == null ? null : part.apply(document);
  }
}
