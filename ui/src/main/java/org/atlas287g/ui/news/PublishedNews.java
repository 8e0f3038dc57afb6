package org.atlas287g.ui.news;

import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountNews;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.domain.edit.RecordNews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes each piece of news as an event: {@link RecordsChanged}, or what the domain tells. */
@Component
class PublishedNews implements AccountNews, RecordNews {
  private final ApplicationEventPublisher publisher;

  PublishedNews(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void happened(AccountEvent event) {
    publisher.publishEvent(event);
  }

  @Override
  public void failed(SignIn.Failed attempt) {
    publisher.publishEvent(attempt);
  }

  @Override
  public void changed(long revision) {
    publisher.publishEvent(new RecordsChanged(revision));
  }
}
