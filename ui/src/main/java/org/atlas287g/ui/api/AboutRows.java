package org.atlas287g.ui.api;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.publication.Revision;

/**
 * What a downloaded table is, for somebody who is handed nothing but the file: whose data, of what
 * day, which selection, under which terms. In both languages, because a file has no switch.
 */
final class AboutRows {
  private static final String SOURCE = "U.S. Immigration and Customs Enforcement (ICE)";
  private static final String SOURCE_OF_EACH =
      "column \"source\" names the list or document of each row · La columna \"source\" indica la"
          + " lista o el documento de cada fila";

  private AboutRows() {}

  /** One statement; the value is of a kind that {@link RecordTable.Column} names. */
  record Row(String label, Object value) {}

  /**
   * The statements about a table.
   *
   * @param origin where the Atlas is found, without a slash at the end
   */
  static List<Row> of(RecordQuery query, int rows, Revision revision, String origin) {
    return Stream.concat(
            of(query, rows, revision, origin, ".xlsx").stream(),
            Stream.of(new Row("Columns · Columnas", "sheet \"dictionary\" · hoja \"dictionary\"")))
        .toList();
  }

  /** The same for a file of another format. */
  static List<Row> of(
      RecordQuery query, int rows, Revision revision, String origin, String extension) {
    String path = "/api/v1/" + query.list().path() + extension;
    String asked =
        query.parameters().entrySet().stream()
            .map(p -> p.getKey() + " = " + p.getValue())
            .collect(Collectors.joining("; "));
    return List.of(
        new Row("287(g) Atlas", URI.create(origin + "/")),
        new Row(
            "Source · Fuente",
            DataDictionary.of(query.list()).has("source")
                ? SOURCE + "; " + SOURCE_OF_EACH
                : SOURCE),
        new Row("Date of the newest list · Fecha de la lista más reciente", revision.listed()),
        new Row(
            "How the date is known · Cómo se conoce la fecha",
            revision.listedInferred()
                ? "Inferred; the list prints no date · Inferida; la lista no indica fecha"
                : "Printed on the list · Indicada en la lista"),
        new Row(
            "Editors’ changes until · Cambios editoriales hasta",
            revision
                .findEditedSince()
                .<Object>map(day -> day)
                .orElse("none since · ninguno después")),
        new Row("Revision · Revisión", revision.number()),
        new Row("Rows · Filas", rows),
        new Row("Selection · Selección", asked.isEmpty() ? "all · todas" : asked),
        new Row(
            "This selection today · Esta selección hoy",
            URI.create(origin + query.partAddress(path))),
        new Row(
            "Terms · Condiciones",
            "Lists: works of the U.S. government, public domain · Listas: obras del gobierno de"
                + " EE. UU., dominio público"),
        new Row("How to read it · Cómo leerlo", URI.create(origin + "/data")));
  }
}
