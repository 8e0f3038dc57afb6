package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of a few mebibytes, in memory; only root on Linux can have one. */
final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts one.
   *
   * @throws IOException if the system does not let this user
   */
  static SmallDisk mount(int kibibytes) throws IOException {
    Path folder = Files.createTempDirectory("atlas-disk");
    run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  void enlarge(int kibibytes) throws IOException {
    run("mount", "-o", "remount,size=" + kibibytes + "k", folder.toString());
  }

  /** Leaves no room. */
  void fill() throws IOException {
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      while (true) {
        ballast.write(new byte[BLOCK]);
      }
    } catch (IOException full) {
      if (Files.size(ballast()) == 0) {
        throw full;
      }
    }
  }

  void free() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", folder.toString());
    Files.delete(folder);
  }

  private static void run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("this user cannot " + String.join(" ", command));
    }
  }
}
