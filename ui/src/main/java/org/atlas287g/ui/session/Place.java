package org.atlas287g.ui.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.jspecify.annotations.Nullable;

/**
 * Room for one session. A request that may begin one holds it, and then the session, until neither
 * is left: a request that ends its session and begins another stays within its place. Guarded by
 * its {@link SessionLimit}.
 */
final class Place implements Admission, HttpSessionBindingListener {
  final Places pool;
  final String client;
  @Nullable HttpSession session;
  boolean begun;
  boolean confirmed;
  boolean left;
  int requests;

  private final SessionLimit limit;

  Place(SessionLimit limit, Places pool, String client) {
    this.limit = limit;
    this.pool = pool;
    this.client = client;
  }

  /** The session has ended. */
  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    limit.ended(this, event.getSession());
  }
}
