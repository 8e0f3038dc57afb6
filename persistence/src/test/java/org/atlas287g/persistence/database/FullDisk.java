package org.atlas287g.persistence.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** A disk for H2, {@code jdbc:h2:full:…}, that can be filled and freed. */
public final class FullDisk extends FilePathWrapper {
  private static volatile boolean full;

  /** Makes it known to H2. */
  static void register() {
    FilePath.register(new FullDisk());
  }

  /** From now on nothing can be written, or can again. */
  static void fill(boolean isFull) {
    full = isFull;
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Limited(super.open(mode));
  }

  private static final class Limited extends FileBaseDefault {
    private final FileChannel file;

    Limited(FileChannel file) {
      this.file = file;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      return file.write(from, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
