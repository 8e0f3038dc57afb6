package org.atlas287g.domain.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what the publisher has put up since the last time, up to the review. */
@Component
class Fetching {
  private final Optional<ListSource> source;
  private final Imports imports;

  Fetching(Optional<ListSource> source, Imports imports) {
    this.source = source;
    this.imports = imports;
  }

  /** Whether it is known where the publisher puts its lists. */
  boolean isPossible() {
    return source.isPresent();
  }

  /**
   * Fetches and keeps lists. What is kept already, in whatever state, is not kept again.
   *
   * @return the lists that are new
   * @throws SourceUnavailableException if they cannot be fetched
   * @throws ListingException if a file is no list; what came before it is kept
   */
  List<SourceListId> fetch(@Nullable AccountId who)
      throws SourceUnavailableException, ListingException {
    ListSource from =
        source.orElseThrow(
            () -> new SourceUnavailableException("atlas.listing.url is not set", null));
    boolean kept = false;
    try {
      List<SourceListId> received = new ArrayList<>();
      for (ListFile file : from.fetch()) {
        for (UnderstoodList list : read(file)) {
          if (file.isFor(list.kind())
              && !imports.isKept(file.content(), list.kind())
              && imports.isNews(list)) {
            received.add(imports.receive(list, file.content(), who));
          }
        }
      }
      kept = true;
      return received;
    } finally {
      if (!kept) {
        from.forget();
      }
    }
  }

  /** A page that is looked at for its meetings alone need not have any. */
  private List<UnderstoodList> read(ListFile file) throws ListingException {
    try {
      return imports.read(file.name(), file.content());
    } catch (ListingException none) {
      if (file.isFor(ListKind.PARTICIPATING)
          || none.fault().filter(ListingException.Fault.NO_AGREEMENTS::equals).isEmpty()) {
        throw none;
      }
      return List.of();
    }
  }
}
