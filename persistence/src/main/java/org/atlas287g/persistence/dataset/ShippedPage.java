package org.atlas287g.persistence.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.listing.ShippedList;
import org.atlas287g.persistence.source.ListFiles;

/** The agreements of the shipped dataset as a list, found by {@link java.util.ServiceLoader}. */
public final class ShippedPage implements ShippedList {
  /** Nothing needs to be wired. */
  public ShippedPage() {}

  @Override
  public LocalDate day() {
    return ShippedDataset.LISTED;
  }

  @Override
  public ReadList read() {
    try (InputStream content =
        Objects.requireNonNull(getClass().getResourceAsStream("/dataset/agreements.csv"))) {
      return new ListFiles().read("agreements.csv", content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ListingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
