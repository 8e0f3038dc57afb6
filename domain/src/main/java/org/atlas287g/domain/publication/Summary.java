package org.atlas287g.domain.publication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.place.StateCode;

/**
 * The headline figures. Only active agreements count; an agency or a state counts when it has one.
 *
 * @param agreements active agreements
 * @param agencies agencies that hold them
 * @param states states of those agencies
 * @param addenda addenda to them
 * @param meetings all recorded meetings
 * @param byModel the same by support model, in the models' order; models without agreements left
 *     out
 */
public record Summary(
    int agreements, int agencies, int states, int addenda, int meetings, List<OfModel> byModel) {

  /**
   * The figures of one support model.
   *
   * @param model the model
   * @param agreements active agreements of that model
   * @param agencies agencies that hold them
   * @param states states of those agencies
   */
  public record OfModel(SupportModel model, int agreements, int agencies, int states) {}

  /** Counts a snapshot's records. */
  public static Summary of(Snapshot snapshot) {
    List<Agreement> active =
        snapshot.agreements().stream()
            .filter(a -> a.draft().status() == AgreementStatus.ACTIVE)
            .toList();
    long addenda =
        active.stream()
            .flatMap(a -> a.draft().documents().stream())
            .filter(d -> d.kind() == Document.Kind.ADDENDUM)
            .count();
    return new Summary(
        active.size(),
        agencies(active).size(),
        states(snapshot, active),
        (int) addenda,
        snapshot.meetings().size(),
        Arrays.stream(SupportModel.values())
            .map(model -> ofModel(snapshot, active, model))
            .filter(figures -> figures.agreements() > 0)
            .toList());
  }

  private static OfModel ofModel(Snapshot snapshot, List<Agreement> active, SupportModel model) {
    List<Agreement> own = active.stream().filter(a -> a.draft().model() == model).toList();
    return new OfModel(model, own.size(), agencies(own).size(), states(snapshot, own));
  }

  private static Set<AgencyId> agencies(List<Agreement> agreements) {
    Set<AgencyId> ids = new HashSet<>();
    agreements.forEach(a -> ids.add(a.draft().agency()));
    return ids;
  }

  private static int states(Snapshot snapshot, List<Agreement> agreements) {
    Set<StateCode> states = new HashSet<>();
    agencies(agreements).forEach(id -> states.add(snapshot.get(id).draft().state()));
    return states.size();
  }
}
