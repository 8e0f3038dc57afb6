package org.atlas287g.ui.command;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.atlas287g.domain.comparison.ListComparison;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ShippedList;
import org.atlas287g.domain.place.CountyDirectory;

/** Reads and compares lists where nothing is wired. */
final class ListDesk {
  private final ListingReader reader = only(ListingReader.class);
  private final ListComparison comparison = new ListComparison(only(CountyDirectory.class));

  ListComparison comparison() {
    return comparison;
  }

  /** Whether a file's name ends as those of lists do. */
  boolean reads(Path file) {
    return reader.reads(file);
  }

  /**
   * Reads a list and its values.
   *
   * @throws ListingException if it is no list
   */
  UnderstoodList read(Path file) throws ListingException {
    return comparison.understand(reader.read(file));
  }

  /** The list that the Atlas ships. */
  UnderstoodList shipped() {
    ShippedList shipped = only(ShippedList.class);
    return comparison.understand(shipped.read()).dated(ListDate.given(shipped.day()));
  }

  private static <T> T only(Class<T> port) {
    return ServiceLoader.load(port).findFirst().orElseThrow();
  }
}
