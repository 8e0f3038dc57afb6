package org.atlas287g.ui.security;

import java.io.IOException;
import java.nio.file.Path;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.SetUp;
import org.atlas287g.ui.web.AccountPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * While there is no account, each start makes a one-time link for the first admin and shows it to
 * whoever runs the server: in a file that only its owner can read, and on a terminal, but not in a
 * log.
 */
@Component
class SetUpNotice {
  private static final Logger LOG = LoggerFactory.getLogger(SetUpNotice.class);

  private final SetUp setUp;
  private final PublicAddress address;
  private final SetUpLink file;

  SetUpNotice(SetUp setUp, PublicAddress address, @Value("${atlas.data}") Path data) {
    this.setUp = setUp;
    this.address = address;
    this.file = SetUpLink.in(data);
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    if (!setUp.isNeeded()) {
      remove();
      return;
    }
    String link = address.of(AccountPages.SETUP + setUp.createLink());
    System.out.println("There is no account yet. Within 24 hours, make the first admin's at");
    boolean terminal = SetUpLink.isTerminal();
    if (terminal) {
      System.out.println("  " + link);
    }
    write(link, terminal);
  }

  /** Once the admin's account is there, no set-up link works any more. */
  @TransactionalEventListener
  void forget(AccountEvent event) {
    if (event.type() == AccountEvent.Type.SET_UP) {
      remove();
    }
  }

  private void remove() {
    try {
      file.delete();
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted; its link does not work any more", file.file(), e);
    }
  }

  private void write(String link, boolean shown) {
    try {
      file.write(link);
      System.out.println(
          shown
              ? "(also in " + file.file() + ")"
              : "  the link that this prints: " + file.command());
    } catch (IOException e) {
      LOG.warn(
          "{} cannot be written; run the server on a terminal, or admin create", file.file(), e);
    }
  }
}
