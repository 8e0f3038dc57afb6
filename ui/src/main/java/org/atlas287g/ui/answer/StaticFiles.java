package org.atlas287g.ui.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.SecurityHeaders;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The files that pages load, each held in memory from when it is first asked for. The build has
 * compressed them: a file {@code styles.css} has {@code styles.css.gz} beside it, and what the
 * packer made has a {@code .br} too. Thread-safe.
 */
@Component
public class StaticFiles {
  /** Those that there are, by path. */
  private final Map<String, StaticFile> held = new ConcurrentHashMap<>();

  private record StaticFile(UrlRule rule, Representation content) {
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
      SecurityHeaders.set(rule, request, response);
      content.send(request, response, rule, rule.keeping());
    }
  }

  /** Answers a request for a file, with all headers; false if it is for something else. */
  public boolean send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    StaticFile file = held.get(path);
    if (file == null) {
      UrlRule rule = Urls.of(request);
      // Other spellings of a path go the long way, so that no more is held than there is.
      if (rule.kind() != Kind.FILE || !path.equals(request.getServletPath())) {
        return false;
      }
      file = new StaticFile(rule, read(path));
      held.put(path, file);
    }
    file.send(request, response);
    return true;
  }

  private static Representation read(String path) throws IOException {
    byte[] content = find(path);
    if (content == null) {
      throw new IOException("the table of URLs has a file that is not there: " + path);
    }
    return Representation.file(type(path), content, find(path + ".gz"), find(path + ".br"));
  }

  private static byte @Nullable [] find(String path) throws IOException {
    for (String folder : new String[] {"META-INF/VAADIN/webapp", "META-INF/resources"}) {
      ClassPathResource file = new ClassPathResource(folder + path);
      if (file.exists()) {
        return file.getContentAsByteArray();
      }
    }
    return null;
  }

  private static MediaType type(String path) {
    MediaType type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
  }
}
