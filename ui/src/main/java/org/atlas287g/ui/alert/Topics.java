package org.atlas287g.ui.alert;

import java.util.Optional;
import org.atlas287g.domain.alert.Topic;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.reference.Parts;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.stereotype.Component;

/** What topics are called, and the pages about them. */
@Component
class Topics {
  private final CountyDirectory counties;

  Topics(CountyDirectory counties) {
    this.counties = counties;
  }

  /** The topic of a key, if the Atlas has a page about it; an agency's under its current slug. */
  Optional<Topic> find(String key, Snapshot snapshot) {
    return Topic.find(key)
        .flatMap(topic ->
            switch (topic) {
              case Topic.OfCounty(var fips) -> counties.find(fips).map(_ -> topic);
              case Topic.OfState _ -> Optional.of(topic);
              case Topic.OfAgency(var slug) ->
                  snapshot.find(slug).<Topic>map(agency -> new Topic.OfAgency(agency.slug()));
            });
  }

  /** A topic's page and name; its key alone if it is gone. */
  Parts.Link link(Topic topic, Snapshot snapshot) {
    return switch (topic) {
      case Topic.OfCounty(var fips) ->
          counties
              .find(fips)
              .map(county ->
                  new Parts.Link(
                      ReferencePaths.county(county),
                      county.fullName() + ", " + county.state().stateName()))
              .orElseGet(() -> new Parts.Link(ReferencePaths.NATION, topic.key()));
      case Topic.OfState(var state) ->
          new Parts.Link(ReferencePaths.state(state), state.stateName());
      case Topic.OfAgency(var slug) ->
          snapshot
              .find(slug)
              .map(agency ->
                  new Parts.Link(
                      ReferencePaths.agency(agency.slug().value()),
                      agency.draft().name().text() + ", " + agency.draft().state().stateName()))
              .orElseGet(() -> new Parts.Link(ReferencePaths.agency(slug.value()), topic.key()));
    };
  }
}
