package org.atlas287g.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the embedded database. It holds accounts: nobody but the user of the server may read
 * it, nor the folder that it is in.
 *
 * @param url the URL of the database
 * @param path the file
 */
record DatabaseFile(String url, Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
  private static final Pattern URL =
      Pattern.compile("jdbc:h2:file:((?:/|\\./|[A-Za-z]:)[^;]*)(;.*)?");
  private static final String ENDING = ".mv.db";

  private static final Set<PosixFilePermission> PRIVATE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> PRIVATE_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /** The file of an embedded database; empty for a server's. */
  static Optional<DatabaseFile> of(String url) {
    Matcher file = URL.matcher(url);
    return file.matches()
        ? Optional.of(new DatabaseFile(url, Path.of(file.group(1) + ENDING).toAbsolutePath()))
        : Optional.empty();
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** The file beside it in which the next format is made. */
  DatabaseFile next() {
    String name = String.valueOf(path.getFileName());
    Path beside = path.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".next");
    Matcher parts = URL.matcher(url);
    String options = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
    return new DatabaseFile(
        "jdbc:h2:file:" + beside + options, path.resolveSibling(beside.getFileName() + ENDING));
  }

  /** Makes the folder, and shuts it and the file to others; a folder for everybody stays open. */
  void shut() throws IOException {
    Path folder = folder();
    if (!isPosix()) {
      Files.createDirectories(folder);
      return;
    }
    if (!Files.exists(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PRIVATE_FOLDER));
    }
    try {
      if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
        Files.setPosixFilePermissions(folder, PRIVATE_FOLDER);
      }
      if (exists()) {
        Files.setPosixFilePermissions(path, PRIVATE);
      }
    } catch (IOException othersOwnIt) {
      LOG.warn("{} cannot be shut to other users: {}", folder, othersOwnIt.toString());
    }
  }

  /** Makes it new and empty, or with the content of another one. */
  void create(Optional<DatabaseFile> content) throws IOException {
    Files.deleteIfExists(path);
    FileAttribute<?>[] attributes =
        isPosix()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (OutputStream out = Channels.newOutputStream(FileChannel.open(path, options, attributes))) {
      if (content.isPresent()) {
        try (InputStream in = Files.newInputStream(content.get().path)) {
          in.transferTo(out);
        }
      }
    }
  }

  /** Puts it in the place of another one, at once and for good. */
  void replace(DatabaseFile other) throws IOException {
    try (FileChannel whole = FileChannel.open(path, StandardOpenOption.WRITE)) {
      whole.force(true);
    }
    Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE);
    if (isPosix()) {
      try (FileChannel folder = FileChannel.open(folder())) {
        folder.force(true);
      }
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  Path folder() {
    return Objects.requireNonNull(path.getParent());
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
