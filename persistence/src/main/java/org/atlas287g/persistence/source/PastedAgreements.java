package org.atlas287g.persistence.source;

import java.util.List;
import org.atlas287g.domain.listing.AgreementListReader;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ListingTable;
import org.springframework.stereotype.Component;

@Component
class PastedAgreements implements AgreementListReader {
  @Override
  public List<ListingRow> read(String source, String text) throws ListingException {
    return ListingTable.readCopied(source, PastedText.rows(source, text));
  }
}
