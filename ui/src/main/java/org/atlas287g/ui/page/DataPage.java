package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.DataDictionary;
import org.atlas287g.ui.api.PublicDocuments;
import org.atlas287g.ui.api.RecordList;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every list as files to download, with what their columns mean. */
@RestController
public class DataPage {
  private final RecordPages pages;
  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final Frames frames;

  DataPage(RecordPages pages, PublicDocuments documents, CountyDirectory counties, Frames frames) {
    this.pages = pages;
    this.documents = documents;
    this.counties = counties;
    this.frames = frames;
  }

  /**
   * A list that can be downloaded.
   *
   * @param rows how many it has now
   * @param files its formats
   * @param table what its columns mean
   */
  public record Download(int rows, List<File> files, DataDictionary.Table table) {}

  /** A file; the key names its format. */
  public record File(String href, String key) {}

  @GetMapping(PagePaths.DATA)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request,
        response,
        "data",
        (s, _) -> Map.of("downloads", downloads(s, frames.words(request).language())));
  }

  private List<Download> downloads(Snapshot snapshot, String language) {
    return DataDictionary.tables().stream()
        .map(table ->
            new Download(rows(snapshot, table.list()), files(table.list(), language), table))
        .toList();
  }

  private int rows(Snapshot snapshot, RecordList list) {
    return switch (list) {
      case AGREEMENTS -> snapshot.agreements().size();
      case AGENCIES -> snapshot.agencies().size();
      case MEETINGS -> snapshot.meetings().size();
      case CHANGES -> documents.listChanges(snapshot, RecordQuery.all(list)).size();
      case COUNTIES -> counties.list().size();
    };
  }

  private static List<File> files(RecordList list, String language) {
    String path = "/api/v1/" + list.path();
    List<File> files = new ArrayList<>();
    files.add(new File(path + ".csv", "download.csv"));
    files.add(new File(path + ".csv?bom=1", "download.excel"));
    files.add(new File(path + ".xlsx", "download.xlsx"));
    files.add(new File(path, "download.json"));
    if (list == RecordList.COUNTIES) {
      files.add(new File(path + ".geojson", "download.geojson"));
      files.add(new File(path + ".shp.zip", "download.shapefile"));
    }
    String spoken = "?" + Languages.PARAMETER + "=" + language;
    if (list == RecordList.CHANGES || list == RecordList.MEETINGS) {
      files.add(new File(path + ".atom" + spoken, "download.atom"));
    }
    if (list == RecordList.MEETINGS) {
      files.add(new File(path + ".ics" + spoken, "download.ics"));
    }
    return files;
  }
}
