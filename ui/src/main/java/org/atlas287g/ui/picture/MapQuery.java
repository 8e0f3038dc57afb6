package org.atlas287g.ui.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.drawing.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of the map shows: the parameters of the map's URL, and how it is drawn.
 *
 * @param state the only state shown; null for the whole country
 * @param county the one that is outlined; null for none
 * @param agency the one whose counties are outlined; null for none
 */
record MapQuery(
    Measure measure,
    Choice choice,
    @Nullable StateCode state,
    @Nullable County county,
    @Nullable Agency agency,
    Theme theme,
    int width,
    int height) {
  static final int LEAST = 320;
  static final int MOST = 2400;

  /** Of link previews. */
  static final int WIDTH = 1200;

  static final int HEIGHT = 630;

  private static final List<String> PARAMETERS =
      List.of(
          "measure", "model", "status", "asOf", "state", "county", "agency", "theme", "lang",
          "width", "height");
  private static final String ALL = "ALL";

  static MapQuery read(HttpServletRequest request, Snapshot snapshot, CountyDirectory counties) {
    Asked asked = Asked.of(request, PARAMETERS);
    Measure measure =
        asked.value(
            "measure",
            "one of %s".formatted(Arrays.stream(Measure.values()).map(Measure::code).toList()),
            Measure::find);
    County county =
        asked.value(
            "county",
            "the FIPS code of a county in the boundaries in use",
            text -> find(text, counties));
    Agency agency =
        asked.value(
            "agency",
            "the slug of an agency such as fl-clay-county-sheriffs-office",
            text -> Slug.find(text).flatMap(snapshot::find));
    StateCode state =
        asked.value("state", "a postal code or name such as FL or Florida", StateCode::find);
    Theme theme = asked.value("theme", "light or dark", Theme::find);
    int width = asked.number("width", LEAST, MOST, WIDTH);
    return new MapQuery(
        measure == null ? Measure.AGREEMENTS : measure,
        choice(asked, snapshot),
        county != null ? county.state() : agency != null ? agency.draft().state() : state,
        county,
        county == null ? agency : null,
        theme == null ? Theme.LIGHT : theme,
        width,
        asked.number("height", LEAST, MOST, height(width)));
  }

  /** As high as link previews are; higher on a phone, where the legend is below. */
  private static int height(int width) {
    return width < 700 ? width * 5 / 4 : width * HEIGHT / WIDTH;
  }

  private static Choice choice(Asked asked, Snapshot snapshot) {
    SupportModel model =
        asked.value(
            "model",
            "one of " + List.of(SupportModel.values()),
            text -> find(SupportModel.values(), text));
    String status = asked.value("status", expectedStatus(), MapQuery::findStatus);
    LocalDate newest = snapshot.revision().newest();
    LocalDate day = asked.day("asOf", newest);
    boolean all = ALL.equals(status);
    return new Choice(
        model,
        all || status == null ? null : AgreementStatus.valueOf(status),
        all,
        newest.equals(day) ? null : day);
  }

  private static String expectedStatus() {
    return "one of %s or %s".formatted(List.of(AgreementStatus.values()), ALL);
  }

  private static Optional<String> findStatus(String text) {
    return ALL.equalsIgnoreCase(text)
        ? Optional.of(ALL)
        : find(AgreementStatus.values(), text).map(Enum::name);
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Optional<County> find(String text, CountyDirectory counties) {
    return text.matches("\\d{5}") && StateCode.findByFips(text.substring(0, 2)).isPresent()
        ? counties.find(new CountyFips(text))
        : Optional.empty();
  }
}
