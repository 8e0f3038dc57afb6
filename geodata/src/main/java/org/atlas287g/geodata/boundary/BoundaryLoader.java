package org.atlas287g.geodata.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.geodata.composite.CompositeMap;
import org.atlas287g.geodata.county.BoundaryException;
import org.atlas287g.geodata.county.BoundaryFile;
import org.atlas287g.geodata.county.CountyShape;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the boundary file and prepares it, or takes it from the cache. */
final class BoundaryLoader {
  private static final Logger LOG = LoggerFactory.getLogger(BoundaryLoader.class);
  private static final String SHIPPED = "/boundaries/us_counties_2023.zip";

  private final BoundaryCache cache;

  BoundaryLoader(BoundaryCache cache) {
    this.cache = cache;
  }

  /**
   * The boundaries of the given file, or the shipped ones if there is none. If the file cannot be
   * used, the log says why, and the shipped ones take its place.
   */
  Boundaries load(@Nullable Path configured) {
    if (configured != null) {
      try {
        return load(configured, digest(configured));
      } catch (BoundaryException | IOException | RuntimeException e) {
        LOG.error("atlas.boundaries is refused, the shipped boundaries stay: {}", e.getMessage());
      }
    }
    return shipped();
  }

  private Boundaries shipped() {
    try (InputStream in = BoundaryLoader.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own " + SHIPPED);
      }
      byte[] content = in.readAllBytes();
      String digest = Digest.of(content);
      return cache.find(digest).orElseGet(() -> prepareShipped(content, digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Boundaries prepareShipped(byte[] content, String digest) {
    try {
      Path copy = Files.createTempFile("us_counties_2023", ".zip");
      try {
        Files.write(copy, content);
        return prepare(copy, digest);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException | BoundaryException e) {
      throw new IllegalStateException("the shipped boundaries cannot be read", e);
    }
  }

  private Boundaries load(Path file, String digest) throws BoundaryException {
    var cached = cache.find(digest);
    return cached.isPresent() ? cached.get() : prepare(file, digest);
  }

  private Boundaries prepare(Path file, String digest) throws BoundaryException {
    List<CountyShape> shapes = BoundaryFile.read(file);
    Boundaries boundaries = new Boundaries(shapes, CompositeMap.write(shapes));
    cache.keep(digest, boundaries);
    return boundaries;
  }

  /** Identifies a shapefile by all files beside it that share its name. */
  private static String digest(Path file) throws IOException, BoundaryException {
    if (!Files.isRegularFile(file)) {
      throw new java.io.FileNotFoundException(file + ": no such file");
    }
    String stem = stem(file);
    List<Path> parts = new ArrayList<>();
    try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
      siblings.filter(f -> stem(f).equals(stem)).sorted().forEach(parts::add);
    }
    StringBuilder digests = new StringBuilder();
    for (Path part : parts) {
      digests.append(part.getFileName()).append(Digest.of(Files.readAllBytes(part)));
    }
    return Digest.of(digests.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
