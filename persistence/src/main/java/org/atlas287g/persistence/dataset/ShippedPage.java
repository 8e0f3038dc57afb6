package org.atlas287g.persistence.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.listing.ShippedList;
import org.atlas287g.persistence.source.ListFiles;

/** The agreements of the shipped dataset as a list, found by {@link java.util.ServiceLoader}. */
public final class ShippedPage implements ShippedList {
  private static final String NAME = "agreements.csv";

  /** Nothing needs to be wired. */
  public ShippedPage() {}

  @Override
  public LocalDate day() {
    return ShippedDataset.LISTED;
  }

  /** Its bytes. */
  static byte[] content() {
    try (InputStream content =
        Objects.requireNonNull(ShippedPage.class.getResourceAsStream("/dataset/" + NAME))) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list with its values read, and the day that was inferred from its rows. */
  static UnderstoodList understood(ListIntake intake) throws ListingException {
    return intake
        .read(NAME, content())
        .dated(new ListDate(ShippedDataset.LISTED, ListDate.Basis.ROWS, null));
  }

  @Override
  public ReadList read() {
    try {
      return new ListFiles().read(NAME, content());
    } catch (ListingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
