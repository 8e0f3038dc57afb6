package org.atlas287g.ui.security;

import java.util.Set;
import java.util.stream.Stream;

/** Paths of the data and of the health checks, which know no accounts and need no session. */
public final class DataPaths {
  private static final String API = "/api";

  /** No more of the actuator is there, so whatever else begins like it leads nowhere. */
  private static final Set<String> HEALTH =
      Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

  private DataPaths() {}

  /** Patterns of all of them. */
  static String[] patterns() {
    return Stream.concat(Stream.of(API, API + "/**"), HEALTH.stream()).toArray(String[]::new);
  }

  /** Whether this is one of them. */
  public static boolean contain(String path) {
    return path.equals(API) || path.startsWith(API + "/") || HEALTH.contains(path);
  }
}
