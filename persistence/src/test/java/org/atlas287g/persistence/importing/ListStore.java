package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;

/** An empty Atlas into which an editor imports lists. */
final class ListStore implements AutoCloseable {
  static final String JEM = "Jail Enforcement Model";
  static final String TFM = "Task Force Model";
  static final AccountId EDITOR = new AccountId(4);

  private final Store store;

  ListStore(TestDatabase database) {
    store =
        Store.open(
            database.createEmpty(),
            Store.Repositories.class,
            Store.Services.class,
            ImportingTest.Imports.class);
    Acting.as(EDITOR);
  }

  Store store() {
    return store;
  }

  <T> T get(Class<T> type) {
    return store.get(type);
  }

  Importing importing() {
    return store.get(Importing.class);
  }

  /** Keeps the one list of a file. */
  SourceListId receive(String name, ListCsv list) throws ListingException {
    return importing().receive(name, list.bytes()).getFirst();
  }

  /** Applies what is certain of a list. */
  SourceListId apply(String name, ListCsv list) throws ListingException {
    return apply(name, list, false);
  }

  SourceListId apply(String name, ListCsv list, boolean inSpite) throws ListingException {
    SourceListId id = receive(name, list);
    assertThat(importing().apply(id, Acceptance.CERTAIN, inSpite, "read"))
        .isInstanceOf(Applied.Done.class);
    return id;
  }

  Snapshot published() {
    return store.get(Snapshots.class).read();
  }

  /** The agreements of an agency. */
  List<Agreement> of(String agency) {
    Snapshot snapshot = published();
    return snapshot.agencies().stream()
        .filter(a -> a.draft().name().text().equals(agency))
        .flatMap(a -> snapshot.agreementsOf(a.id()).stream())
        .toList();
  }

  Agreement one(String agency, SupportModel model) {
    return of(agency).stream().filter(a -> a.draft().model() == model).findAny().orElseThrow();
  }

  /** How many agreements are in force on a day. */
  long standing(String day) {
    return published().agreements().stream()
        .filter(a -> a.inForce().on(LocalDate.parse(day)))
        .count();
  }

  @Override
  public void close() {
    store.close();
  }
}
