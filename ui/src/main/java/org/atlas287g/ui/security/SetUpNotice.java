package org.atlas287g.ui.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
 * whoever runs the server: on the console and in a file that only its owner can read.
 */
@Component
class SetUpNotice {
  private static final Logger LOG = LoggerFactory.getLogger(SetUpNotice.class);
  private static final String FILE = "set-up-link.txt";

  private final SetUp setUp;
  private final PublicAddress address;
  private final Path file;

  SetUpNotice(SetUp setUp, PublicAddress address, @Value("${atlas.data}") Path data) {
    this.setUp = setUp;
    this.address = address;
    this.file = data.resolve(FILE);
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    if (!setUp.isNeeded()) {
      remove();
      return;
    }
    String link = address.of(AccountPages.SETUP + setUp.createLink());
    System.out.println("There is no account yet. Within 24 hours, make the first admin's at");
    System.out.println("  " + link);
    write(link);
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
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted; its link does not work any more", file, e);
    }
  }

  private void write(String link) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      createForOwner();
      Files.writeString(file, link + System.lineSeparator(), StandardOpenOption.WRITE);
      System.out.println("(also in " + file + ")");
    } catch (IOException e) {
      LOG.warn("{} cannot be written; use the link on the console", file, e);
    }
  }

  private void createForOwner() throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }
}
