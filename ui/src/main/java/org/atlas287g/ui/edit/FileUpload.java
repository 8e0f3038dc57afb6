package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes one file at a time, up to a size. The browser shows how much has arrived, and says that the
 * file is being read until it is.
 */
public final class FileUpload extends Upload {
  private final int mostBytes;
  private final transient Words words;
  private final transient Reader reader;
  private final transient Consumer<String> refuse;

  /**
   * What is said of files.
   *
   * @param choose the button's text
   * @param drop tells that files can be dropped
   * @param tooBig why a file of more bytes is not taken
   * @param wrongType why a file with another ending is not taken
   */
  public record Words(String choose, String drop, String tooBig, String wrongType) {}

  /** Takes the file's name and bytes. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads a file outside of the page, which stays usable meanwhile.
     *
     * @return what is then done with the page
     */
    Command read(String name, byte[] file);
  }

  /**
   * A field for a file.
   *
   * @param refuse takes, in words, why a file is not taken
   */
  public FileUpload(
      int mostBytes, List<String> endings, Words words, Reader reader, Consumer<String> refuse) {
    this.mostBytes = mostBytes;
    this.words = words;
    this.reader = reader;
    this.refuse = refuse;
    setMaxFiles(1);
    setMaxFileSize(mostBytes);
    setAcceptedFileExtensions(endings.toArray(String[]::new));
    setDropAllowed(true);
    setUploadButton(new Button(words.choose()));
    setI18n(texts());
    setUploadHandler(new Handler());
    addFileRejectedListener(
        event -> refuse.accept(event.getFileName() + ": " + event.getErrorMessage()));
  }

  private UploadI18N texts() {
    UploadI18N texts = new UploadI18N();
    texts.setDropFiles(new UploadI18N.DropFiles().setOne(words.drop()));
    texts.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(getTranslation("edit.upload.connecting"))
                    .setStalled(getTranslation("edit.upload.stalled"))
                    .setProcessing(getTranslation("edit.upload.processing")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(getTranslation("edit.upload.remaining") + " ")
                    .setUnknown(getTranslation("edit.upload.remaining.unknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(getTranslation("edit.upload.failed"))
                    .setUnexpectedServerError(getTranslation("edit.upload.failed"))
                    .setForbidden(getTranslation("edit.upload.failed"))));
    texts.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(words.tooBig())
            .setTooManyFiles(getTranslation("edit.paste.file.many"))
            .setIncorrectFileType(words.wrongType()));
    return texts;
  }

  /** Reads no more than what is taken, whatever is sent. */
  private final class Handler implements UploadHandler {
    private static final long serialVersionUID = 1;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      byte[] file;
      try (var in = event.getInputStream()) {
        file = in.readNBytes(mostBytes + 1);
      }
      String name = event.getFileName();
      Command show =
          file.length > mostBytes
              ? () -> refuse.accept(name + ": " + words.tooBig())
              : reader.read(name, file);
      var _ =
          event
              .getUI()
              .access(() -> {
                clearFileList();
                show.execute();
              });
    }

    @Override
    public long getFileSizeMax() {
      return mostBytes;
    }

    @Override
    public long getFileCountMax() {
      return 1;
    }
  }
}
