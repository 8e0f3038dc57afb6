package org.atlas287g.persistence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.springframework.stereotype.Component;

@Component
class CsvListingReader implements ListingReader {
  @Override
  public boolean reads(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  @Override
  public List<ListingRow> read(Path file) throws ListingException {
    String source = String.valueOf(file.getFileName());
    try (InputStream content = Files.newInputStream(file)) {
      return CsvTable.listing(source, content);
    } catch (IOException e) {
      throw new ListingException(source + ": the file cannot be opened: " + e.getMessage(), e);
    }
  }
}
