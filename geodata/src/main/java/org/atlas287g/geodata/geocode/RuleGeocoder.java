package org.atlas287g.geodata.geocode;

import java.util.List;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.place.AgencyGeocoder;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Places agencies by rules: the {@linkplain Levels level} from name and type, then the counties
 * from the {@linkplain NameRules name}, then the list's {@linkplain CountyColumn county column}
 * weighed against them. Immutable, thread-safe.
 */
@Component
@Lazy
final class RuleGeocoder implements AgencyGeocoder {
  private static final double LIST_AND_NAME_AGREE = 0.99;
  private static final double LIST_CHOOSES_AMONG_NAMESAKES = 0.95;
  private static final double LIST_ALONE = 0.85;
  private static final double LIST_NAMES_A_NEIGHBOUR = 0.75;
  private static final double CONTRADICTED = 0.5;

  private final CountyIndex index;
  private final CountyNames counties;
  private final CountyColumn column;
  private final NameRules rules;

  RuleGeocoder(CountyIndex index) {
    this.index = index;
    counties = new CountyNames(index);
    column = new CountyColumn(counties);
    rules = new NameRules(counties, new PlaceNames(Gazetteer.read(), index));
  }

  @Override
  public Answer place(Question question) {
    AgencyName name = new AgencyName(question.agency());
    CountyMention mention = CountyMention.find(name, question.state(), counties).orElse(null);
    AgencyLevel level = Levels.of(name, question.type(), question.state(), mention != null);
    Placement byName = rules.place(name, level, question.state(), mention);
    // A county printed beside a state agency is that of its seat at most.
    return new Answer(level, byName.isStatewide() ? byName : withCountyColumn(byName, question));
  }

  /** The list's own reading of a county column, without regard to the agency's name. */
  @Nullable CountyMention listed(Question question) {
    return column.find(question.state(), question.county()).orElse(null);
  }

  private Placement withCountyColumn(Placement byName, Question question) {
    CountyMention listed = listed(question);
    if (listed == null) {
      return CountyColumn.isBlank(question.county()) ? byName : notingForeign(byName, question);
    }
    List<CountyFips> candidates = CountyLists.union(byName.counties(), byName.alternatives());
    List<CountyFips> both = listed.counties().stream().filter(candidates::contains).toList();
    if (!both.isEmpty()) {
      return confirmed(byName, both);
    }
    if (candidates.isEmpty() || byName.extent() == Placement.Extent.UNPLACED) {
      return alone(listed.counties());
    }
    return contradicted(byName, candidates, listed.counties());
  }

  /** "Bowie County" beside Texarkana in Arkansas lies in another state, or is a former county. */
  private static Placement notingForeign(Placement byName, Question question) {
    return new Placement(
        byName.extent(),
        byName.counties(),
        byName.basis(),
        byName.confidence(),
        byName.alternatives(),
        "%s %s has no county that the list's \"%s\" can mean."
            .formatted(
                byName.reason(),
                question.state().stateName(),
                String.valueOf(question.county()).strip()));
  }

  private Placement confirmed(Placement byName, List<CountyFips> both) {
    boolean agree = both.equals(byName.counties());
    return Placement.in(
        both,
        Basis.SOURCE,
        agree ? LIST_AND_NAME_AGREE : LIST_CHOOSES_AMONG_NAMESAKES,
        List.of(),
        agree
            ? "The list and the agency's name agree on " + Sentences.and(both, counties) + "."
            : "The list says "
                + Sentences.and(both, counties)
                + ", one of those that the name can mean.");
  }

  private Placement alone(List<CountyFips> listed) {
    if (listed.size() > 1 && sameName(listed)) {
      return Placement.unplaced(
          Basis.SOURCE, listed, "The list's county can be " + Sentences.or(listed, counties) + ".");
    }
    return Placement.in(
        listed,
        Basis.SOURCE,
        LIST_ALONE,
        List.of(),
        "The list says " + Sentences.and(listed, counties) + "; the name alone does not tell.");
  }

  private boolean sameName(List<CountyFips> listed) {
    return listed.stream().map(fips -> index.find(fips).orElseThrow().name()).distinct().count()
        < listed.size();
  }

  private Placement contradicted(
      Placement byName, List<CountyFips> candidates, List<CountyFips> listed) {
    boolean byPlace = byName.basis() == Basis.GAZETTEER;
    boolean near =
        listed.stream().allMatch(l -> candidates.stream().anyMatch(c -> index.touches(l, c)));
    if (byPlace && near) {
      return Placement.in(
          listed,
          Basis.SOURCE,
          LIST_NAMES_A_NEIGHBOUR,
          candidates,
          "The list says %s; the gazetteer puts the place next to it, in %s."
              .formatted(Sentences.and(listed, counties), Sentences.or(candidates, counties)));
    }
    String doubt =
        "The list says %s, but %s %s."
            .formatted(
                Sentences.and(listed, counties),
                byPlace ? "the gazetteer knows the place in" : "the agency's name says",
                Sentences.or(candidates, counties));
    return byPlace
        ? Placement.in(listed, Basis.SOURCE, CONTRADICTED, candidates, doubt)
        : Placement.in(candidates, Basis.NAME, CONTRADICTED, listed, doubt);
  }
}
