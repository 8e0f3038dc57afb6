package org.atlas287g.domain.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one-time links and takes them in. */
@Component
class LinkOffice {
  private final OneTimeLinks links;
  private final InstantSource clock;

  LinkOffice(OneTimeLinks links, InstantSource accountClock) {
    this.links = links;
    this.clock = accountClock;
  }

  /** Stores a new link, whose token nobody can find out later. */
  NewLink create(LinkPurpose purpose, @Nullable AccountId account) {
    Instant now = clock.instant();
    links.removeExpired(now);
    NewLink link = new NewLink(purpose, Secrets.create(), now.plus(purpose.lifetime()));
    links.add(new OneTimeLink(Secrets.hash(link.token()), purpose, account, link.expires()));
    return link;
  }

  /** The link of a token if it can be used for the purpose. */
  Optional<OneTimeLink> find(LinkPurpose purpose, String token) {
    return links
        .find(Secrets.hash(token))
        .filter(link -> link.purpose() == purpose && link.expires().isAfter(clock.instant()));
  }

  /** Uses the link up; refuses one that cannot be used, or that another just used. */
  OneTimeLink use(LinkPurpose purpose, String token) {
    return find(purpose, token)
        .filter(link -> links.remove(link.tokenHash()))
        .orElseThrow(() -> new AccountRefusal(Reason.LINK_UNUSABLE));
  }

  void revoke(AccountId account) {
    links.removeOf(account);
  }

  void revoke(LinkPurpose purpose) {
    links.removeAll(purpose);
  }
}
