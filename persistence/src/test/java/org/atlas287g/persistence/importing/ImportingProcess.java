package org.atlas287g.persistence.importing;

import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.LeanStore;
import org.springframework.context.ApplicationContext;

/** A process that applies one list, unless it is killed. Prints a line before and one after. */
public final class ImportingProcess {
  private ImportingProcess() {}

  /**
   * Arguments: the database's URL, its user ("-" for the URL's own), how many rows the list has.
   */
  public static void main(String[] arguments) throws ListingException {
    ApplicationContext context =
        LeanStore.open(arguments[0], arguments[1], ImportingTest.Imports.class);
    Acting.as(new AccountId(1));
    Importing importing = context.getBean(Importing.class);
    SourceListId id =
        importing
            .receive("list-2025-02-12.csv", list(Integer.parseInt(arguments[2])).bytes())
            .getFirst();
    System.out.println("applying");
    System.out.println(importing.apply(id, Acceptance.ALL, true, "a test"));
  }

  private static ListCsv list(int rows) {
    return new ListCsv().others(rows);
  }
}
