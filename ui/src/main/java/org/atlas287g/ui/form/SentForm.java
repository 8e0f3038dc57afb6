package org.atlas287g.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** What anybody sent with one of the Atlas's own forms, or pretends to have sent with one. */
public record SentForm(HttpServletRequest request) {
  /**
   * A field that people do not see. Programs that fill in whatever there is give themselves away.
   */
  public static final String TRAP = "website";

  private static final Set<String> OWN = Set.of("same-origin", "none");

  /**
   * Whether a page of another site made the browser send it. The forms change nothing of the
   * visitor's, who has no session: this only keeps other sites from sending by their visitors'
   * hands. Browsers say where a form comes from; programs need not.
   */
  public boolean isOfAnotherSite() {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !isOwn(origin);
  }

  private boolean isOwn(String origin) {
    try {
      return request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
    } catch (IllegalArgumentException noOrigin) {
      return false;
    }
  }

  /** Whether a program filled in what no person sees. */
  public boolean isTrapped() {
    return !text(TRAP).isEmpty();
  }

  /** The text of a field; empty if there is none. */
  public String text(String field) {
    return Optional.ofNullable(request.getParameter(field)).orElse("");
  }
}
