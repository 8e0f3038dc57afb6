package org.atlas287g.ui.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.Documents.AgreementDocument;
import org.atlas287g.ui.api.Documents.LocalAgency;
import org.atlas287g.ui.api.Documents.MeetingDocument;

/** What applies in one county or state: its agencies with their agreements, and their meetings. */
final class PlaceDocuments {
  private PlaceDocuments() {}

  /** That of a county: agencies that serve it among others first, then those of the whole state. */
  static Documents.CountyDocument county(
      Snapshot snapshot, County county, CountyDirectory directory, MeetingDays days) {
    List<Agency> serving = snapshot.agenciesServing(county.fips());
    return new Documents.CountyDocument(
        county.fips(),
        county.fullName(),
        county.state(),
        county.state().stateName(),
        agencies(snapshot, serving, directory).stream()
            .sorted(Comparator.comparing(LocalAgency::scope))
            .toList(),
        meetings(snapshot, serving, days),
        snapshot.revision().listed(),
        snapshot.revision().listedInferred(),
        snapshot.revision().findEditedSince().orElse(null),
        snapshot.revision().number());
  }

  /** That of a state, of whatever part of it. */
  static Documents.StateDocument state(
      Snapshot snapshot, StateCode state, CountyDirectory directory, MeetingDays days) {
    List<Agency> own = snapshot.agenciesIn(state);
    return new Documents.StateDocument(
        state,
        state.stateName(),
        agencies(snapshot, own, directory),
        meetings(snapshot, own, days),
        snapshot.revision().listed(),
        snapshot.revision().listedInferred(),
        snapshot.revision().findEditedSince().orElse(null),
        snapshot.revision().number());
  }

  private static List<LocalAgency> agencies(
      Snapshot snapshot, List<Agency> agencies, CountyDirectory directory) {
    List<LocalAgency> documents = new ArrayList<>();
    for (Agency agency : agencies) {
      List<AgreementDocument> agreements =
          snapshot.agreementsOf(agency.id()).stream()
              .map(agreement -> AgreementDocument.of(snapshot, agreement, directory))
              .toList();
      if (!agreements.isEmpty()) {
        documents.add(LocalAgency.of(agency, agreements));
      }
    }
    return documents;
  }

  private static List<MeetingDocument> meetings(
      Snapshot snapshot, List<Agency> agencies, MeetingDays days) {
    List<MeetingDocument> documents = new ArrayList<>();
    for (Agency agency : agencies) {
      snapshot
          .meetingsOf(agency.id())
          .forEach(meeting -> documents.add(MeetingDocument.of(snapshot, meeting, agency, days)));
    }
    documents.sort(Orders.meetings(RecordList.MEETINGS.order()));
    return documents;
  }
}
