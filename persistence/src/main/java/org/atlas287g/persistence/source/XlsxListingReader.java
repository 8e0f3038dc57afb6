package org.atlas287g.persistence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ListingTable;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads spreadsheets by POI's event API: its object model would search a list of links for every
 * cell.
 */
@Component
class XlsxListingReader implements ListingReader {
  private static final int MAX_ENTRIES = 100;
  private static final int MAX_UNPACKED_BYTES = 50 * 1024 * 1024;

  static {
    // POI keeps its limits for the whole JVM; nothing else in the Atlas opens spreadsheets.
    ZipSecureFile.setMaxFileCount(MAX_ENTRIES);
    ZipSecureFile.setMaxEntrySize(MAX_UNPACKED_BYTES);
    IOUtils.setByteArrayMaxOverride(MAX_UNPACKED_BYTES);
  }

  @Override
  public boolean reads(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  @Override
  public List<ListingRow> read(Path file) throws ListingException {
    String source = String.valueOf(file.getFileName());
    if (!Files.isReadable(file)) {
      throw new ListingException(source + ": the file does not exist or cannot be read", null);
    }
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return firstListing(source, workbook);
    } catch (IOException
        | SAXException
        | ParserConfigurationException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | RecordFormatException
        | IllegalStateException
        | IllegalArgumentException e) {
      throw new ListingException(
          source + ": not a readable .xlsx spreadsheet: " + e.getMessage(), e);
    }
  }

  /** Lists come with stray second sheets: the first that has the headings counts. */
  private static List<ListingRow> firstListing(String source, OPCPackage workbook)
      throws IOException,
          SAXException,
          ParserConfigurationException,
          OpenXML4JException,
          ListingException {
    var strings = new ReadOnlySharedStringsTable(workbook);
    var sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream xml = sheets.next()) {
        var handler = new SheetHandler(strings, sheets.getSheetPart());
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
        Optional<List<ListingRow>> rows = ListingTable.read(source, handler.rows());
        if (rows.isPresent()) {
          return rows.get();
        }
      }
    }
    throw ListingTable.noHeader(source);
  }
}
