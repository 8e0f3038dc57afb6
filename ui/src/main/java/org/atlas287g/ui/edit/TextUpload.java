package org.atlas287g.ui.edit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes one file of text or HTML at a time, up to a size, and gives its name and text. */
final class TextUpload {
  /** Many times what a saved page has. */
  private static final int MOST_BYTES = 2_000_000;

  private static final List<String> ENDINGS =
      List.of(".html", ".htm", ".txt", ".md", ".csv", ".tsv");

  /** What browsers save pages in that are not in UTF-8. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private TextUpload() {}

  /**
   * A field for a file.
   *
   * @param read takes the file's name and text
   * @param refuse takes, in words, why a file is not taken
   */
  static FileUpload create(BiConsumer<String, String> read, Consumer<String> refuse) {
    String noText = translate("edit.paste.file.noText");
    return new FileUpload(
        MOST_BYTES,
        ENDINGS,
        new FileUpload.Words(
            translate("edit.paste.file"),
            translate("edit.paste.file.drop"),
            translate("edit.paste.file.big"),
            noText),
        (name, file) ->
            () ->
                decode(file)
                    .ifPresentOrElse(
                        text -> read.accept(name, text), () -> refuse.accept(name + ": " + noText)),
        refuse);
  }

  /** The text of a file; empty if it is none. */
  static Optional<String> decode(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException other) {
      text = new String(file, WESTERN);
    }
    return text.indexOf('\0') < 0 ? Optional.of(text.replace("\ufeff", "")) : Optional.empty();
  }
}
