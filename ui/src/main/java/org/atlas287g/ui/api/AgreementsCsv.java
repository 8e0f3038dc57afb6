package org.atlas287g.ui.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.DocumentLink;
import org.jspecify.annotations.Nullable;

/** The agreements as a table (RFC 4180) that spreadsheets open without running anything in it. */
final class AgreementsCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "state",
              "agency",
              "agency_slug",
              "model",
              "model_name",
              "signed",
              "status",
              "statewide",
              "county_fips",
              "counties",
              "moa",
              "addendum",
              "source")
          .get();

  private AgreementsCsv() {}

  static String write(List<Documents.AgreementDocument> agreements, CountyDirectory directory) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      for (Documents.AgreementDocument a : agreements) {
        csv.printRecord(
            a.state(),
            CsvCell.text(a.agency().name()),
            a.agency().slug(),
            a.model(),
            CsvCell.text(a.modelName()),
            a.signed(),
            a.status(),
            a.statewide(),
            a.counties().stream().map(Object::toString).collect(Collectors.joining(" ")),
            CsvCell.text(
                a.counties().stream()
                    .map(f -> directory.find(f).map(County::fullName).orElse(f.value()))
                    .collect(Collectors.joining("; "))),
            link(a.moa()),
            link(a.addendum()),
            CsvCell.text(a.source()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static @Nullable String link(@Nullable DocumentLink document) {
    return document == null || document.url() == null ? null : document.url().toString();
  }
}
