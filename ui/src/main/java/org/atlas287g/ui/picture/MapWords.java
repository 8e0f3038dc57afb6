package org.atlas287g.ui.picture;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.language.Words;

/** What a picture of the map says. */
record MapWords(Words words, Snapshot snapshot, MapQuery query, MapCounts counts) {
  /** What it shows. */
  String title() {
    County county = query.county();
    Agency agency = query.agency();
    StateCode state = query.state();
    if (county != null) {
      return title(county.fullName() + ", " + county.state().stateName());
    }
    if (agency != null) {
      return title(agency.draft().name().text() + ", " + agency.draft().state().stateName());
    }
    return title(state == null ? words.say("reference.us") : state.stateName());
  }

  private String title(String place) {
    return words.say("picture.title." + query.measure().code(), place);
  }

  /** How many agreements are counted there, and of which model and status. */
  String figures() {
    List<Agreement> own = counts.agreements().stream().filter(this::isOwn).toList();
    int statewide = (int) own.stream().filter(a -> placement(a).isStatewide()).count();
    List<String> parts = new ArrayList<>();
    if (query.county() != null) {
      int local = own.size() - statewide;
      parts.add(local == 0 ? words.say("map.none") : words.count("map.agreements", local));
    } else {
      parts.add(words.count("map.agreements", own.size()));
    }
    if (query.county() == null && query.agency() == null) {
      add(parts, own);
    }
    if (statewide > 0 && query.agency() == null) {
      parts.add(words.count("map.summary.statewide", statewide));
    }
    if (counts.unplaced() > 0 && query.state() == null) {
      parts.add(words.count("map.summary.unplaced", counts.unplaced()));
    }
    List<String> which = new ArrayList<>();
    SupportModel model = query.choice().model();
    if (model != null) {
      which.add(words.say("model." + model));
    }
    if (query.choice().isOfStatus()) {
      which.add(
          words.say(
              query.choice().allStatuses()
                  ? "map.status.ALL"
                  : "map.status." + query.choice().status()));
    }
    String all = String.join(query.county() == null ? ", " : "; ", parts);
    return which.isEmpty() ? all : String.join(", ", which) + ": " + all;
  }

  private void add(List<String> parts, List<Agreement> own) {
    Set<CountyFips> counties = new HashSet<>();
    Set<StateCode> states = EnumSet.noneOf(StateCode.class);
    own.forEach(agreement -> {
      counties.addAll(placement(agreement).counties());
      states.add(snapshot.get(agreement.draft().agency()).draft().state());
    });
    parts.add(words.count("map.counties", counties.size()));
    if (query.state() == null) {
      parts.add(words.count("map.states", states.size()));
    }
  }

  private Placement placement(Agreement agreement) {
    return snapshot.get(agreement.draft().agency()).draft().placement();
  }

  private boolean isOwn(Agreement agreement) {
    Agency holder = snapshot.get(agreement.draft().agency());
    County county = query.county();
    if (county != null) {
      return snapshot.agenciesServing(county.fips()).contains(holder);
    }
    return query.agency() != null
        ? holder.equals(query.agency())
        : query.state() == null || holder.draft().state() == query.state();
  }

  /** What day it shows. */
  String date() {
    LocalDate day = query.choice().day();
    String data = words.dataDate(snapshot.revision());
    return day == null
        ? words.say("records.list", data)
        : words.say("reference.asOf.is", words.date(day), data);
  }

  String source() {
    return words.say("picture.source");
  }

  String legend() {
    return words.say("map.legend." + query.measure().code());
  }

  String none() {
    return words.say("map.legend.none");
  }

  String statewide() {
    return words.say("map.legend.statewide");
  }

  String number(int number) {
    return NumberFormat.getIntegerInstance(words.locale()).format(number);
  }
}
