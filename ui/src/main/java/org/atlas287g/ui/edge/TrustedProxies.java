package org.atlas287g.ui.edge;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The proxies whose word is taken for whom they speak: the setting {@code atlas.proxies}. Nobody
 * else is believed, so that no client chooses what it is taken for.
 */
@Component
class TrustedProxies {
  /** Some proxies add the client's port. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

  /** Java also takes short forms, such as {@code 10.1} or {@code 1}. */
  private static final Pattern WHOLE =
      Pattern.compile("\\d+(\\.\\d+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final List<NetMask> blocks;

  /**
   * Reads the setting.
   *
   * @param setting IP addresses and blocks such as {@code 10.0.0.0/8}, with commas between them
   * @throws IllegalArgumentException if it cannot be read, with what was found
   */
  TrustedProxies(@Value("${atlas.proxies:127.0.0.0/8,::1}") String setting) {
    this.blocks =
        Arrays.stream(setting.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(TrustedProxies::block)
            .toList();
  }

  /** Whether this is one of them. */
  boolean contain(String address) {
    return find(address).filter(this::contain).isPresent();
  }

  /**
   * Whom a request comes from: the nearest sender that is no proxy of ours. What stands left of it
   * was written by others and means nothing.
   *
   * @param sender who sent the request to this server
   * @param forwarded the values of X-Forwarded-For, to which each proxy adds its sender at the
   *     right
   */
  String client(String sender, List<String> forwarded) {
    List<String> senders = forwarded.stream().flatMap(v -> Arrays.stream(v.split(","))).toList();
    String nearest = sender;
    for (String before : senders.reversed()) {
      Optional<InetAddress> address = find(before);
      if (!contain(nearest) || address.isEmpty()) {
        break;
      }
      nearest = address.get().getHostAddress();
    }
    return nearest;
  }

  private boolean contain(InetAddress address) {
    return blocks.stream().anyMatch(block -> block.matches(address));
  }

  /** Never by name: nobody is asked for one that a client made up. */
  private static Optional<InetAddress> find(String text) {
    String address = text.strip();
    Matcher port = WITH_PORT.matcher(address);
    if (port.matches()) {
      address = port.group(1) != null ? port.group(1) : port.group(2);
    }
    try {
      return Optional.of(literal(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static InetAddress literal(String address) {
    if (!WHOLE.matcher(address).matches()) {
      throw new IllegalArgumentException(address);
    }
    return InetAddress.ofLiteral(address);
  }

  private static NetMask block(String text) {
    try {
      literal(text.replaceFirst("/\\d+$", ""));
      return new NetMask(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "atlas.proxies: found \""
              + text
              + "\", expected an IP address or a block such as 10.0.0.0/8",
          e);
    }
  }
}
