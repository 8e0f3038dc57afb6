package org.atlas287g.domain.document;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All checks of links as they were stored after one round. Immutable and safe to share. */
public final class KnownLinks {
  /** Nothing was checked yet. */
  public static final KnownLinks NONE = new KnownLinks(0, List.of());

  private final long round;
  private final Map<URI, LinkCheck> byUrl;

  /** The checks, one for each URL. */
  public KnownLinks(long round, Collection<LinkCheck> checks) {
    this.round = round;
    this.byUrl =
        checks.stream().collect(Collectors.toUnmodifiableMap(LinkCheck::url, Function.identity()));
  }

  /** Counts the times that checks were stored. */
  public long round() {
    return round;
  }

  /** What is known of a URL; empty if it was never asked for. */
  public Optional<LinkCheck> find(URI url) {
    return Optional.ofNullable(byUrl.get(url));
  }
}
