package org.atlas287g.ui.outbound;

import java.net.URI;

/** A URL that this server may not go to. */
public final class RefusedUrl extends Exception {
  private static final long serialVersionUID = 1;

  /** For this URL. */
  public RefusedUrl(URI url) {
    super(url + ": not a public host, or not one that is allowed");
  }
}
