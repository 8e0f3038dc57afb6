package org.atlas287g.ui.publication;

import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.search.Search;
import org.atlas287g.ui.news.RecordsChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins the read model when the server is ready, and has it read what this server changes. */
@Component
class PublicationEvents {
  private final PublishedSnapshot published;
  private final Search search;

  PublicationEvents(PublishedSnapshot published, Search search) {
    this.published = published;
    this.search = search;
  }

  /** Makes the index ahead of the first search, while the server already answers. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("search-index").start(() -> search.begin(published.get()));
  }

  /** After the commit; reading begins at once, ahead of the next request, which waits for it. */
  @TransactionalEventListener(fallbackExecution = true)
  void changed(RecordsChanged change) {
    published.changed(change.revision());
    Thread.ofVirtual().name("snapshot").start(published::get);
  }
}
