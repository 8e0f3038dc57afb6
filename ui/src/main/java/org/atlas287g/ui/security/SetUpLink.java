package org.atlas287g.ui.security;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file in the data folder that holds a one-time link for an admin, and which only its owner can
 * read. The link is a secret: where what the program says may end up in a log, only the file is
 * named.
 *
 * @param file where it is
 */
public record SetUpLink(Path file) {
  /** That of a data folder. */
  public static SetUpLink in(Path data) {
    return new SetUpLink(data.resolve("set-up-link.txt"));
  }

  /** Whether a person reads what the program says. */
  @SuppressWarnings("SystemConsoleNull") // since Java 25 it may be null again
  public static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** The command that prints the link. */
  public String command() {
    return "cat " + file.toAbsolutePath().normalize();
  }

  /**
   * Writes the link.
   *
   * @throws IOException if it cannot be written so that nobody else can read it
   */
  public void write(String link) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    createForOwner();
    Files.writeString(file, link + System.lineSeparator(), StandardOpenOption.WRITE);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
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
