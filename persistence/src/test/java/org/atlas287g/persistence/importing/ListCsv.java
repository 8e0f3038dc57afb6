package org.atlas287g.persistence.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes source lists of invented rows as CSV. */
final class ListCsv {
  private final List<String> rows = new ArrayList<>();

  ListCsv() {
    rows.add("STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA");
  }

  /** A county sheriff's row in Florida. */
  ListCsv row(String agency, String model, String signed, String file) {
    return row("FLORIDA", agency, "County", model, signed, file);
  }

  ListCsv row(String state, String agency, String type, String model, String signed, String file) {
    String moa = file.isEmpty() ? "" : "https://www.ice.gov/doclib/" + file + ".pdf";
    rows.add(String.join(",", state, agency, type, "#N/A", model, signed, moa));
    return this;
  }

  /** So many rows of other agencies, so that one row more or less is no great share. */
  ListCsv others(int count) {
    for (int i = 0; i < count; i++) {
      row(
          "GEORGIA",
          "Precinct %c%c Police Department".formatted('a' + i / 26, 'a' + i % 26),
          "Municipality",
          "Warrant Service Officer",
          "2025-01-02",
          "another-agreement-" + i);
    }
    return this;
  }

  byte[] bytes() {
    return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
  }
}
