package org.atlas287g.persistence.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.importing.ListFile;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.listing.ShippedList;
import org.atlas287g.persistence.source.ListFiles;

/**
 * The lists of the shipped dataset, and that of agreements by itself, found by {@link
 * java.util.ServiceLoader}.
 */
public final class ShippedPage implements ShippedList {
  private static final String NAME = "agreements.csv";

  /** Nothing needs to be wired. */
  public ShippedPage() {}

  @Override
  public LocalDate day() {
    return ShippedDataset.LISTED;
  }

  /** The day that was inferred from the rows. */
  static final ListDate DATE = new ListDate(ShippedDataset.LISTED, ListDate.Basis.ROWS, null);

  /** The files of its lists, that of agreements first. */
  static List<ListFile> files() {
    return List.of(file(NAME), file("meetings.csv"));
  }

  /** The bytes of the list of agreements. */
  static byte[] content() {
    return file(NAME).content();
  }

  private static ListFile file(String name) {
    try (InputStream content =
        Objects.requireNonNull(ShippedPage.class.getResourceAsStream("/dataset/" + name))) {
      return new ListFile(name, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list of agreements with its values read, and its day. */
  static UnderstoodList understood(ListIntake intake) throws ListingException {
    return intake.read(NAME, content()).getFirst().dated(DATE);
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
