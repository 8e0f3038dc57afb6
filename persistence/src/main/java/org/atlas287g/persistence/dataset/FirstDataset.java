package org.atlas287g.persistence.dataset;

import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty database with the shipped dataset.
 *
 * <p>Runs when every bean is there, and so after the migrations, but before the web server accepts
 * requests, which an {@code ApplicationRunner} would not: nobody sees an empty Atlas. All is one
 * transaction: a failure stops the start and leaves the database empty. Of several nodes that start
 * at once one loads and the others wait for it.
 */
@Component
class FirstDataset implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(FirstDataset.class);

  private final Revisions revisions;
  private final DatasetLoader loader;
  private final TransactionOperations transaction;

  FirstDataset(Revisions revisions, DatasetLoader loader, TransactionOperations transaction) {
    this.revisions = revisions;
    this.loader = loader;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (revisions.findCurrent().isEmpty()) {
      transaction.executeWithoutResult(_ -> loadUnlessAnotherNodeDid());
    }
  }

  private void loadUnlessAnotherNodeDid() {
    revisions.awaitTurn();
    if (revisions.findCurrent().isPresent()) {
      return;
    }
    try {
      ShippedDataset dataset = ShippedDataset.read();
      Revision revision = loader.load(dataset);
      LOG.info(
          "Loaded the first dataset as revision {}: {} agreements and {} meetings listed {}",
          revision.number(),
          dataset.agreements().size(),
          dataset.meetings().size(),
          revision.listed());
    } catch (ListingException e) {
      throw new IllegalStateException("The shipped dataset is damaged: " + e.getMessage(), e);
    }
  }
}
