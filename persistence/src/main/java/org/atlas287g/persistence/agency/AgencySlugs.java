package org.atlas287g.persistence.agency;

import java.util.HashSet;
import java.util.Set;
import org.atlas287g.domain.agency.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The slugs in use, current and former. */
@Component
class AgencySlugs {
  private static final int ROOM_FOR_NUMBER = 110;

  private final JdbcClient jdbc;

  AgencySlugs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The wanted slug if nobody has or had it, otherwise the first free of wanted-2, wanted-3, … */
  Slug free(Slug wanted) {
    String stem =
        wanted
            .value()
            .substring(0, Math.min(wanted.value().length(), ROOM_FOR_NUMBER))
            .replaceAll("-+$", "");
    Set<String> taken =
        new HashSet<>(
            jdbc.sql("select slug from agency_slug where slug like :stem")
                .param("stem", stem + "%")
                .query(String.class)
                .list());
    if (!taken.contains(wanted.value())) {
      return wanted;
    }
    int number = 2;
    while (taken.contains(stem + "-" + number)) {
      number++;
    }
    return new Slug(stem + "-" + number);
  }

  /** Makes a free slug the current one of an agency that has none. */
  void give(long agency, Slug slug) {
    jdbc.sql("insert into agency_slug (slug, agency_id, is_current) values (:slug, :agency, true)")
        .param("slug", slug.value())
        .param("agency", agency)
        .update();
  }
}
