package org.atlas287g.ui.security;

import org.springframework.core.io.ClassPathResource;

/** The files that pages load. */
public final class PublicFiles {
  private PublicFiles() {}

  /** Whether this is the path of one. */
  public static boolean contain(String path) {
    return path.lastIndexOf('.') > path.lastIndexOf('/')
        && (new ClassPathResource("META-INF/VAADIN/webapp" + path).exists()
            || new ClassPathResource("META-INF/resources" + path).exists());
  }
}
