package org.atlas287g.domain.proposal;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the records that may be what an editor is about to enter. */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class Duplicates {
  private final AgencyMatcher matcher;

  Duplicates(CountyDirectory counties) {
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /**
   * An agreement as far as an editor has entered it.
   *
   * @param state its agency's state
   * @param agency its agency's name, known to the Atlas or not
   * @param model its support model; null if not chosen yet
   * @param signed its date; null if not entered yet
   * @param self the agreement that is being edited; null for a new one
   */
  public record Sketch(
      StateCode state,
      String agency,
      @Nullable SupportModel model,
      @Nullable LocalDate signed,
      @Nullable AgreementId self) {}

  /** The agencies of that state that a name may mean, misspelt or abbreviated. */
  public List<Agency> agenciesLike(Snapshot snapshot, StateCode state, String name) {
    return name.isBlank() || !Limit.NAME.admits(name)
        ? List.of()
        : snapshot.agencies().stream()
            .filter(agency -> agency.draft().state() == state && isLike(agency, name))
            .toList();
  }

  /** The agreements of the same or a like-named agency with the same model or the same date. */
  public List<Agreement> agreementsLike(Snapshot snapshot, Sketch sketch) {
    Set<AgencyId> agencies =
        agenciesLike(snapshot, sketch.state(), sketch.agency()).stream()
            .map(Agency::id)
            .collect(Collectors.toSet());
    return snapshot.agreements().stream()
        .filter(agreement -> !agreement.id().equals(sketch.self()))
        .filter(agreement -> agencies.contains(agreement.draft().agency()))
        .filter(agreement ->
            agreement.draft().model() == sketch.model()
                || (sketch.signed() != null && sketch.signed().equals(agreement.draft().signed())))
        .toList();
  }

  private boolean isLike(Agency agency, String name) {
    List<String> spellings =
        Stream.concat(
                Stream.of(agency.draft().name().text()),
                agency.draft().aliases().stream().map(alias -> alias.spelling().text()))
            .toList();
    var candidate = new Candidate<>(agency, agency.draft().state(), spellings, Set.of());
    return matcher.identify(candidate.state(), name, List.of(candidate)).isPresent();
  }
}
