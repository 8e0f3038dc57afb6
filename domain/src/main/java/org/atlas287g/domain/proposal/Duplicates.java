package org.atlas287g.domain.proposal;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.SharedNames;
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
  /** Words that agencies' names share, so that they tell none of them from another. */
  private static final Set<String> COMMON =
      Set.of("the", "of", "and", "county", "city", "police", "sheriffs", "office", "department");

  private final AgencyMatcher matcher;
  private final Agencies stored;

  Duplicates(CountyDirectory counties, Agencies stored) {
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
    this.stored = stored;
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

  /** The agencies of that state that bear exactly this name, or have it as an alias. */
  public List<Agency> agenciesNamed(Snapshot snapshot, StateCode state, String name) {
    return name.isBlank() ? List.of() : SharedNames.listBearing(snapshot.agencies(), state, name);
  }

  /**
   * The agencies whose names, as they are stored at this moment, keep an agency from being stored.
   *
   * @param self the agency; null for a new one
   * @param before its contents until now; null for a new one
   */
  public List<Agency> agenciesInTheWay(
      @Nullable AgencyId self, @Nullable AgencyDraft before, AgencyDraft draft) {
    return SharedNames.listSharing(stored.list(), self, before, draft);
  }

  /**
   * The agencies of that state that a name may mean: misspelled, abbreviated, or only begun. Those
   * of exactly the name come first.
   */
  public List<Agency> agenciesLike(Snapshot snapshot, StateCode state, String name) {
    if (name.isBlank() || !Limit.NAME.admits(name)) {
      return List.of();
    }
    Set<Agency> found = new LinkedHashSet<>(agenciesNamed(snapshot, state, name));
    List<Agency> ofState =
        snapshot.agencies().stream().filter(agency -> agency.draft().state() == state).toList();
    ofState.stream().filter(agency -> isMeant(agency, name)).forEach(found::add);
    Set<String> words = new HashSet<>(NameKeys.words(name));
    if (!COMMON.containsAll(words)) {
      ofState.stream().filter(agency -> hasWords(agency, words)).forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** The agreements of the same or a like-named agency with the same model or the same date. */
  public List<Agreement> agreementsLike(Snapshot snapshot, Sketch sketch) {
    Set<AgencyId> agencies =
        snapshot.agencies().stream()
            .filter(agency -> agency.draft().state() == sketch.state())
            .filter(agency -> isMeant(agency, sketch.agency()))
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

  private static boolean hasWords(Agency agency, Set<String> words) {
    return SharedNames.spellings(agency.draft())
        .anyMatch(spelling -> Set.copyOf(NameKeys.words(spelling)).containsAll(words));
  }

  private boolean isMeant(Agency agency, String name) {
    if (name.isBlank()) {
      return false;
    }
    List<String> spellings = SharedNames.spellings(agency.draft()).toList();
    var candidate = new Candidate<>(agency, agency.draft().state(), spellings, Set.of());
    return matcher.identify(candidate.state(), name, List.of(candidate)).isPresent();
  }
}
