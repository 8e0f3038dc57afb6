package org.atlas287g.ui.security;

/** Port: who reads a page, as far as the browser's session says; nobody asks the store for it. */
public interface PageReader {
  /** Whether the reader signed in; what pages show on that is no secret and changes nothing. */
  boolean isSignedIn();
}
