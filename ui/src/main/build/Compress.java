import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a {@code .gz} beside each file of the folders that are named. The build runs it. */
final class Compress {
  private static final List<String> COMPRESSED = List.of(".gz", ".br", ".woff2", ".png");

  private Compress() {}

  public static void main(String... folders) throws IOException {
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Compress::isCompressible).toList()) {
          Path target = file.resolveSibling(file.getFileName() + ".gz");
          try (OutputStream out = new SmallestGzip(Files.newOutputStream(target))) {
            Files.copy(file, out);
          }
        }
      }
    }
  }

  private static boolean isCompressible(Path file) {
    return Files.isRegularFile(file) && COMPRESSED.stream().noneMatch(file.toString()::endsWith);
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    private SmallestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
