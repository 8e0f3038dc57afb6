package org.atlas287g.domain.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What callers can be told apart by, more or less exactly. */
public final class AddressBlock {
  private static final int CALLER_BYTES = 8;
  private static final int NETWORK_BYTES = 6;
  private static final int OLD_NETWORK_BYTES = 3;

  private AddressBlock() {}

  /**
   * One caller: an IPv4 address, or the 64-bit network of an IPv6 one; a text that is no address is
   * a caller of its own.
   */
  public static String of(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), CALLER_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /**
   * The neighborhood of a caller, which names no person: 24 bits of an IPv4 address such as {@code
   * 192.0.2.0/24}, 48 of an IPv6 one; "unknown" for a text that is no address.
   */
  static String network(String address) {
    try {
      byte[] whole = InetAddress.ofLiteral(address).getAddress();
      int kept = whole.length > Integer.BYTES ? NETWORK_BYTES : OLD_NETWORK_BYTES;
      byte[] network = Arrays.copyOf(Arrays.copyOf(whole, kept), whole.length);
      return InetAddress.getByAddress(network).getHostAddress() + "/" + kept * Byte.SIZE;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return "unknown";
    }
  }
}
