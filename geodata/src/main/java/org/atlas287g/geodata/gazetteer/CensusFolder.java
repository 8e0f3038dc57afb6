package org.atlas287g.geodata.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.CensusPlaces.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder for the Census Bureau's gazetteer files, which an operator may add. */
final class CensusFolder {
  private static final Logger LOG = LoggerFactory.getLogger(CensusFolder.class);

  private CensusFolder() {}

  /** Reads all files of a folder. If one cannot be used, the log says why. */
  static List<Municipality> read(Path folder, CountyIndex counties) {
    List<Municipality> all = new ArrayList<>();
    for (Path file : list(folder)) {
      try {
        List<Municipality> read = CensusFile.read(file, counties);
        LOG.info("{}: {} places and county subdivisions", file, read.size());
        all.addAll(read);
      } catch (IOException | RuntimeException e) {
        LOG.error("A gazetteer file is refused, the Atlas goes on without it: {}", said(e, file));
      }
    }
    return all;
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(CensusFolder::isText)
          .sorted()
          .toList();
    } catch (IOException e) {
      LOG.error(
          "The gazetteer folder cannot be read, the Atlas goes on without it: {}", e.toString());
      return List.of();
    }
  }

  private static boolean isText(Path file) {
    boolean text = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    if (!text) {
      LOG.warn("{} is passed over: expected an unpacked text file, its name ending in .txt", file);
    }
    return text;
  }

  private static String said(Exception e, Path file) {
    String message = e.getMessage();
    return message != null && message.contains(file.toString()) ? message : file + ": " + e;
  }
}
