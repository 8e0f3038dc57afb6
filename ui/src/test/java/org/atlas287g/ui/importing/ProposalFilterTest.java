package org.atlas287g.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Evidence;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalFilterTest {
  private static final AgencyId IN_GEORGIA = new AgencyId(1);
  private static final AgencyId IN_TEXAS = new AgencyId(2);
  private static final Map<AgencyId, StateCode> STATES =
      Map.of(IN_GEORGIA, StateCode.GA, IN_TEXAS, StateCode.TX);

  @Test
  void a_meeting_is_of_the_state_of_its_agency_or_of_those_that_it_may_be_of() {
    Proposal certain = meeting(IN_GEORGIA, List.of(), Correction.NONE);
    Proposal doubtful = meeting(null, List.of(IN_GEORGIA, IN_TEXAS), Correction.NONE);
    Proposal corrected =
        meeting(
            null, List.of(IN_GEORGIA, IN_TEXAS), Correction.ofMeeting(IN_TEXAS, null, null, null));
    Proposal unknown = meeting(null, List.of(), Correction.NONE);
    List<Proposal> all = List.of(certain, doubtful, corrected, unknown);

    assertThat(in(StateCode.GA, all)).containsExactlyInAnyOrder(certain, doubtful);
    assertThat(in(StateCode.TX, all)).containsExactlyInAnyOrder(doubtful, corrected);
    assertThat(in(null, all)).hasSize(4);
  }

  private static List<Proposal> in(@Nullable StateCode state, List<Proposal> all) {
    return new ProposalFilter(null, ProposalFilter.Only.ALL, state, "")
        .filter(all, agency -> Optional.ofNullable(STATES.get(agency)));
  }

  private static Proposal meeting(
      @Nullable AgencyId agency, List<AgencyId> candidates, Correction correction) {
    ListingRow row =
        ListingRow.ofMeeting(
            "meetings.txt",
            2,
            "Polk County",
            "WSO",
            new MeetingCells("6/3/2098", null, null, null, null));
    return new Proposal(
        null,
        ChangeKind.NEW_MEETING,
        agency != null,
        Evidence.NOT_KNOWN,
        null,
        row,
        null,
        null,
        null,
        agency,
        candidates,
        null,
        correction,
        null,
        null,
        null);
  }
}
