package org.atlas287g.persistence.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.LeanStore;
import org.springframework.core.ParameterizedTypeReference;

/**
 * A process that saves until it is killed: one thread for each agency, each change written into
 * several tables at once. Prints a line for each save that was acknowledged.
 */
public final class SavingProcess {
  private SavingProcess() {}

  /**
   * Arguments: the database's address, its user ("-" for the address's own), the agencies' keys.
   */
  public static void main(String[] arguments) {
    var context = LeanStore.open(arguments[0], arguments[1]);
    Editing<AgencyId, AgencyDraft> agencies =
        context
            .<Editing<AgencyId, AgencyDraft>>getBeanProvider(
                new ParameterizedTypeReference<Editing<AgencyId, AgencyDraft>>() {})
            .getObject();
    List<Long> keys = Arrays.stream(arguments).skip(2).map(Long::valueOf).toList();
    keys.forEach(key -> Thread.ofPlatform().start(() -> saveForEver(agencies, key)));
  }

  private static void saveForEver(Editing<AgencyId, AgencyDraft> agencies, long key) {
    Acting.as(new AccountId(key));
    AgencyId id = agencies.id(key);
    Kept<AgencyId, AgencyDraft> stored = agencies.find(id).orElseThrow();
    while (true) {
      String mark = "mark-" + key + "-" + (stored.version() + 1) + ".";
      AgencyDraft changed = marked(Objects.requireNonNull(stored.draft()), mark);
      if (agencies.save(id, stored.version(), changed, mark)
          instanceof Outcome.Saved<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> now)) {
        stored = now;
        System.out.println("saved " + key + " " + stored.version() + " .");
      } else {
        throw new AssertionError("nobody else saves this record");
      }
    }
  }

  private static AgencyDraft marked(AgencyDraft draft, String mark) {
    return new AgencyDraft(
        draft.state(),
        draft.name(),
        draft.level(),
        List.of(new Alias(new Spelling(mark), mark)),
        draft.placement(),
        draft.website(),
        mark);
  }
}
