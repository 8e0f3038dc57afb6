package org.atlas287g.ui.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Tells addresses of the public Internet from those of this machine, its network and its cloud,
 * which a link must not lead the server to.
 */
final class PublicHosts {
  /** First bytes of the networks of IPv4 that Java has no method for, and how many bits count. */
  private static final int[][] RESERVED_4 = {
    {0, 0, 8}, // this network
    {100, 64, 10}, // shared by a provider's customers
    {192, 0, 24}, // protocol assignments
    {198, 18, 15}, // benchmarks
    {240, 0, 4} // reserved, and broadcast
  };

  private PublicHosts() {}

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int number = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8;
    return Arrays.stream(RESERVED_4)
        .noneMatch(net -> (number ^ (net[0] << 24 | net[1] << 16)) >>> (32 - net[2]) == 0);
  }

  /** Only 2000::/3 is given out; 2002::/16 and 2001::/32 lead to addresses of IPv4. */
  private static boolean isPublic6(byte[] bytes) {
    boolean given = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return given && !sixToFour && !teredo;
  }
}
