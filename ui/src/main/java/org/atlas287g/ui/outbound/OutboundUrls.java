package org.atlas287g.ui.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which URLs this server may go to: those of public hosts, on the ports of the web. */
public final class OutboundUrls {
  private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

  private OutboundUrls() {}

  /**
   * Refuses what is not public. The virtual machine keeps what a name leads to for longer than the
   * request then takes.
   *
   * @param trustedHost a host that may be gone to on any port, wherever it leads; null for none
   * @throws RefusedUrl if this server may not go there
   * @throws UnknownHostException if the host has no address
   */
  public static void require(URI url, @Nullable String trustedHost)
      throws UnknownHostException, RefusedUrl {
    String host = url.getHost();
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!web || host == null || url.getRawUserInfo() != null) {
      throw new RefusedUrl(url);
    }
    if (host.equals(trustedHost)) {
      return;
    }
    boolean allPublic =
        Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicHosts::isPublic);
    if (!PORTS.contains(url.getPort()) || !allPublic) {
      throw new RefusedUrl(url);
    }
  }
}
