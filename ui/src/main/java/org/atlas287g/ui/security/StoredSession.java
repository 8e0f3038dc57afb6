package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes a session out of the store when the browser's session that holds this ends, for whatever
 * reason, or is signed in to anew.
 */
final class StoredSession implements HttpSessionBindingListener {
  private static final Logger LOG = LoggerFactory.getLogger(StoredSession.class);

  private final SessionId id;
  private final AccountSessions sessions;

  StoredSession(SessionId id, AccountSessions sessions) {
    this.id = id;
    this.sessions = sessions;
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    try {
      sessions.remove(id);
    } catch (DataAccessException | TransactionException e) {
      // It leads nowhere without the browser's session, and goes away after its time.
      LOG.debug("session {} stays in the store", id, e);
    }
  }
}
