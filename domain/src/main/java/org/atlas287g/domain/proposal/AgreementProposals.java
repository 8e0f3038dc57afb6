package org.atlas287g.domain.proposal;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares the rows of a list of agreements with what is recorded. Telling the agencies is apart
 * from the rest, because it takes longest and does not change with what an editor corrects.
 */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class AgreementProposals {
  private final AgencyMatcher matcher;
  private final AgencyGeocoder geocoder;

  AgreementProposals(CountyDirectory counties, AgencyGeocoder geocoder) {
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
    this.geocoder = geocoder;
  }

  /** Which recorded agency each row means, in the rows' order. */
  public List<MatchedRow> match(Snapshot snapshot, List<ListingRow> rows) {
    KnownAgencies known = new KnownAgencies(snapshot, matcher);
    List<MatchedRow> matched = new ArrayList<>();
    for (ListingRow row : rows) {
      matched.add(match(row, known));
    }
    return List.copyOf(matched);
  }

  /**
   * One proposal for each row, in the rows' order. A recorded agreement answers for one row only.
   *
   * @param snapshot what the rows were matched with
   * @param source what readers are told of where the records come from
   * @param listed the day of the list
   * @param corrections what an editor decided about rows
   */
  public List<AgreementProposal> propose(
      Snapshot snapshot,
      List<MatchedRow> rows,
      String source,
      LocalDate listed,
      Map<ListingRow, RowCorrection> corrections) {
    List<AttributedRow> attributed =
        rows.stream().map(row -> attribute(row, corrections.get(row.row()))).toList();
    NewAgencies added = NewAgencies.of(attributed, matcher, geocoder);
    return new AgreementComparison(snapshot, new ListedRecords(source, listed), listed, added)
        .compare(attributed);
  }

  private static MatchedRow match(ListingRow row, KnownAgencies known) {
    try {
      StateCode state = ListedRecords.state(row);
      String name = ListedRecords.name(row).text();
      Optional<Agency> agency = known.identify(state, name);
      return agency.isPresent()
          ? new MatchedRow.Known(row, state, agency.get().id())
          : new MatchedRow.Unknown(row, state, known.isLikeAny(state, name));
    } catch (ListingException unreadable) {
      return new MatchedRow.Unreadable(row, unreadable.cell().orElseThrow());
    }
  }

  private static AttributedRow attribute(MatchedRow matched, @Nullable RowCorrection correction) {
    if (correction != null) {
      return AttributedRow.corrected(matched.row(), correction);
    }
    return switch (matched) {
      case MatchedRow.Unreadable(var row, var cell) -> AttributedRow.unreadable(row, cell);
      case MatchedRow.Known(var row, var state, var agency) -> AttributedRow.of(row, state, agency);
      case MatchedRow.Unknown(var row, var state, var like) ->
          AttributedRow.ofNew(row, state, like);
    };
  }
}
