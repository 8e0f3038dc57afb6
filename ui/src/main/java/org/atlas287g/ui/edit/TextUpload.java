package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes one file of text or HTML at a time, up to a size, and gives its name and text. */
final class TextUpload extends Upload {
  /** Many times what a saved page has. */
  static final int MOST_BYTES = 2_000_000;

  /** What browsers save pages in that are not in UTF-8. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final transient BiConsumer<String, String> read;
  private final transient Consumer<String> refuse;

  /**
   * A field for a file.
   *
   * @param read takes the file's name and text
   * @param refuse takes, in words, why a file is not taken
   */
  TextUpload(BiConsumer<String, String> read, Consumer<String> refuse) {
    this.read = read;
    this.refuse = refuse;
    setMaxFiles(1);
    setMaxFileSize(MOST_BYTES);
    setAcceptedFileExtensions(".html", ".htm", ".txt", ".md", ".csv", ".tsv");
    setDropAllowed(true);
    setUploadButton(new Button(getTranslation("edit.paste.file")));
    setI18n(words());
    setUploadHandler(new Handler());
    addFileRejectedListener(
        event -> refuse.accept(event.getFileName() + ": " + event.getErrorMessage()));
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

  private void take(String name, byte[] file) {
    clearFileList();
    if (file.length > MOST_BYTES) {
      refuse.accept(name + ": " + getTranslation("edit.paste.file.big"));
      return;
    }
    decode(file)
        .ifPresentOrElse(
            text -> read.accept(name, text),
            () -> refuse.accept(name + ": " + getTranslation("edit.paste.file.noText")));
  }

  private UploadI18N words() {
    UploadI18N words = new UploadI18N();
    words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("edit.paste.file.drop")));
    words.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(getTranslation("edit.paste.file.big"))
            .setTooManyFiles(getTranslation("edit.paste.file.many"))
            .setIncorrectFileType(getTranslation("edit.paste.file.noText")));
    return words;
  }

  /** Reads no more than what is taken, whatever is sent. */
  private final class Handler implements UploadHandler {
    private static final long serialVersionUID = 1;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      byte[] file;
      try (var in = event.getInputStream()) {
        file = in.readNBytes(MOST_BYTES + 1);
      }
      var _ = event.getUI().access(() -> take(event.getFileName(), file));
    }

    @Override
    public long getFileSizeMax() {
      return MOST_BYTES;
    }

    @Override
    public long getFileCountMax() {
      return 1;
    }
  }
}
