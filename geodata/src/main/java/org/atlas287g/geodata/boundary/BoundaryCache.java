package org.atlas287g.geodata.boundary;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.geodata.composite.CompositeMap;
import org.atlas287g.geodata.county.CountyShape;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepared boundaries on disk, one file per content of the source and version of this format. A
 * file that cannot be read is ignored and written anew.
 */
final class BoundaryCache {
  private static final Logger LOG = LoggerFactory.getLogger(BoundaryCache.class);
  private static final int MAGIC = 0x41544C31;
  private static final int LAYOUT = 1;
  private static final int LARGEST_PART = 256 << 20;

  private final Path folder;

  BoundaryCache(Path folder) {
    this.folder = folder;
  }

  Optional<Boundaries> find(String digest) {
    Path file = file(digest);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      return Optional.of(read(in));
    } catch (IOException | ParseException | RuntimeException e) {
      LOG.warn("{} is not usable ({}); it is made anew", file, e.getMessage());
      return Optional.empty();
    }
  }

  void keep(String digest, Boundaries boundaries) {
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "boundaries", ".tmp");
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
        write(out, boundaries);
      }
      Files.move(unfinished, file(digest), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn(
          "boundaries cannot be kept in {} ({}); each start prepares them", folder, e.toString());
    }
  }

  private Path file(String digest) {
    return folder.resolve(
        "boundaries-" + digest.substring(0, 16) + "-" + LAYOUT + "." + CompositeMap.FORMAT);
  }

  private static Boundaries read(DataInputStream in) throws IOException, ParseException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a boundary cache");
    }
    WKBReader geometries = new WKBReader(new GeometryFactory());
    int count = in.readInt();
    List<CountyShape> shapes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      County county =
          new County(new CountyFips(in.readUTF()), in.readUTF(), in.readUTF(), in.readUTF());
      shapes.add(new CountyShape(county, geometries.read(part(in))));
    }
    byte[] document = part(in);
    if (in.readInt() != MAGIC) {
      throw new IOException("the file ends early");
    }
    return new Boundaries(shapes, document);
  }

  private static byte[] part(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST_PART) {
      throw new IOException("a part of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new IOException("the file ends early");
    }
    return bytes;
  }

  private static void write(DataOutputStream out, Boundaries boundaries) throws IOException {
    WKBWriter geometries = new WKBWriter();
    out.writeInt(MAGIC);
    out.writeInt(boundaries.shapes().size());
    for (CountyShape shape : boundaries.shapes()) {
      out.writeUTF(shape.county().fips().value());
      out.writeUTF(shape.county().name());
      out.writeUTF(shape.county().fullName());
      out.writeUTF(shape.county().lsad());
      part(out, geometries.write(shape.geometry()));
    }
    part(out, boundaries.json());
    out.writeInt(MAGIC);
  }

  private static void part(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
