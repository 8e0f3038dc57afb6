package org.atlas287g.persistence;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Records to store in tests. */
public final class Samples {
  private Samples() {}

  /** An agency of one county and nothing else. */
  public static AgencyDraft agency(StateCode state, String name, String fips) {
    return new AgencyDraft(
        state,
        new Spelling(name),
        AgencyLevel.COUNTY,
        List.of(),
        Placement.in(List.of(new CountyFips(fips)), Basis.NAME, 0.95, List.of(), "named so"),
        null,
        null);
  }

  /** An agency that fills every field. */
  public static AgencyDraft districtJail() {
    return new AgencyDraft(
        StateCode.NC,
        new Spelling("Albermarle District Jail"),
        AgencyLevel.REGIONAL,
        List.of(
            new Alias(new Spelling("Albemarele District Jail"), "list of meetings"),
            new Alias(new Spelling("Albemarle District Jail"), "its own spelling")),
        Placement.in(
            List.of(new CountyFips("37139"), new CountyFips("37029"), new CountyFips("37143")),
            Basis.EDITOR,
            1,
            List.of(new CountyFips("37167")),
            "a jail of three counties"),
        URI.create("https://example.org/jail"),
        "Serves three counties.");
  }

  /** An agreement with an address and an addendum without one. */
  public static AgreementDraft agreement(AgencyId agency, @Nullable LocalDate signed) {
    return new AgreementDraft(
        agency,
        SupportModel.WSO,
        "Warrant Services Officer",
        signed,
        signed == null ? "soon" : signed.toString(),
        AgreementStatus.ACTIVE,
        null,
        List.of(
            new Document(
                Document.Kind.MOA,
                URI.create("https://www.ice.gov/doclib/287gMOA/a%20b.pdf"),
                "https://www.ice.gov/doclib/287gMOA/a b.pdf"),
            new Document(Document.Kind.ADDENDUM, null, "addendum")),
        "a list",
        null);
  }

  /** A meeting known from a list only. */
  public static MeetingDraft meeting(
      String name, @Nullable AgencyId agency, LocalDate date, MeetingDraft.Notice notice) {
    return new MeetingDraft(
        new Spelling(name),
        agency,
        date,
        MeetingFormat.VIRTUAL,
        SupportModel.WSO,
        MeetingStatus.UNKNOWN,
        "a list",
        notice);
  }
}
