package org.atlas287g.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.document.LinkAnswer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkRoundTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final URI ONE = URI.create("https://one.example/a.pdf");
  private static final URI OTHER = URI.create("https://other.example/a.pdf");

  private Instant now = START;
  private final Servers servers = new Servers();
  private final Kept checks = new Kept();
  private final LinkRound round = new LinkRound(servers, checks, () -> now);

  @Test
  void a_document_that_is_missing_twice_a_day_apart_is_broken_since_the_first_time() {
    servers.answers.put(ONE, Kind.GONE);

    run(ONE);
    assertThat(state(ONE)).isEqualTo(LinkState.UNCHECKED);
    assertThat(known(ONE).brokenSince()).isNull();
    now = START.plus(DAY);
    run(ONE);

    assertThat(state(ONE)).isEqualTo(LinkState.BROKEN);
    assertThat(known(ONE).brokenSince()).isEqualTo(START);
    assertThat(known(ONE).checkedAt()).isEqualTo(now);
  }

  @Test
  void a_document_that_is_back_clears_its_failures() {
    servers.answers.put(ONE, Kind.GONE);
    run(ONE);
    now = now.plus(DAY);
    servers.answers.put(ONE, Kind.FOUND);
    run(ONE);
    assertThat(known(ONE).failingSince()).isNull();
    now = now.plus(DAY.multipliedBy(7));
    servers.answers.put(ONE, Kind.GONE);

    run(ONE);

    assertThat(state(ONE)).isEqualTo(LinkState.UNCHECKED);
    assertThat(known(ONE).failingSince()).isEqualTo(now);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCLEAR", "UNAVAILABLE"})
  void an_answer_that_says_nothing_of_the_document_leaves_what_was_known(Kind nothing) {
    servers.answers.put(ONE, nothing);
    for (int day = 0; day < 5; day++) {
      run(ONE);
      now = now.plus(DAY);
    }
    assertThat(state(ONE)).isEqualTo(LinkState.UNCHECKED);
    assertThat(known(ONE).checkedAt()).isNull();

    servers.answers.put(ONE, Kind.FOUND);
    run(ONE);
    Instant found = now;
    servers.answers.put(ONE, nothing);
    now = now.plus(DAY.multipliedBy(7));
    run(ONE);

    assertThat(state(ONE)).isEqualTo(LinkState.WORKING);
    assertThat(known(ONE).checkedAt()).isEqualTo(found);
    assertThat(known(ONE).triedAt()).isEqualTo(now);
  }

  @Test
  void an_answer_between_two_failures_that_says_nothing_does_not_delay_the_second() {
    servers.answers.put(ONE, Kind.GONE);
    run(ONE);
    now = now.plus(DAY);
    servers.answers.put(ONE, Kind.UNCLEAR);
    run(ONE);
    now = now.plus(DAY);
    servers.answers.put(ONE, Kind.GONE);
    run(ONE);

    assertThat(known(ONE).brokenSince()).isEqualTo(START);
  }

  @Test
  void a_working_link_is_checked_again_after_a_week_and_any_other_after_a_day() {
    servers.answers.put(ONE, Kind.FOUND);
    servers.answers.put(OTHER, Kind.GONE);
    run(ONE, OTHER);
    servers.asked.clear();

    for (int hour = 1; hour <= 7 * 24; hour++) {
      now = START.plus(Duration.ofHours(hour));
      run(ONE, OTHER);
    }

    assertThat(servers.asked.stream().filter(ONE::equals)).hasSize(1);
    assertThat(servers.asked.stream().filter(OTHER::equals)).hasSize(7);
  }

  @Test
  void what_was_never_checked_comes_first_then_the_longest_overdue() {
    URI late = URI.create("https://late.example/");
    URI later = URI.create("https://later.example/");
    URI fresh = URI.create("https://fresh.example/");
    LinkAnswer found = new LinkAnswer(Kind.FOUND, "200");
    KnownLinks known =
        new KnownLinks(
            1,
            List.of(
                LinkCheck.after(null, late, found, START.minus(DAY.multipliedBy(8))),
                LinkCheck.after(null, later, found, START.minus(DAY.multipliedBy(9))),
                LinkCheck.after(null, fresh, found, START.minus(DAY))));

    assertThat(LinkRound.due(List.of(fresh, late, later, ONE, ONE), known, START))
        .containsExactly(ONE, later, late);
  }

  @Test
  void an_unknown_host_counts_only_while_others_are_known() {
    servers.answers.put(ONE, Kind.UNKNOWN_HOST);
    servers.answers.put(OTHER, Kind.UNKNOWN_HOST);
    run(ONE, OTHER);
    assertThat(known(ONE).failingSince()).as("this server is offline").isNull();

    servers.hosts.add("other.example");
    now = now.plus(DAY);
    run(ONE, OTHER);

    assertThat(known(ONE).failingSince()).isEqualTo(now);
  }

  @Test
  void a_host_that_is_busy_is_left_alone_for_half_an_hour() {
    URI second = URI.create("https://one.example/b.pdf");
    servers.answers.put(ONE, Kind.UNAVAILABLE);
    servers.answers.put(second, Kind.FOUND);
    servers.answers.put(OTHER, Kind.FOUND);
    List<URI> urls = List.of(ONE, second, OTHER);

    assertThat(round.run(urls, () -> false)).isEqualTo(2);
    now = now.plus(Duration.ofMinutes(29));
    assertThat(round.run(urls, () -> false)).isZero();
    now = now.plus(Duration.ofMinutes(1));
    round.run(urls, () -> false);

    assertThat(servers.asked).containsExactly(ONE, OTHER, second);
  }

  @Test
  void a_round_is_short_and_the_next_goes_on_where_it_ended() {
    List<URI> urls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      urls.add(URI.create("https://host" + i + ".example/"));
      servers.answers.put(urls.get(i), Kind.FOUND);
    }
    servers.each = Duration.ofSeconds(10);

    assertThat(round.run(urls, () -> false)).isEqualTo(6);
    for (int i = 0; i < 3; i++) {
      round.run(urls, () -> false);
    }

    assertThat(servers.asked).containsExactlyElementsOf(urls);
  }

  @Test
  void a_server_that_stops_stores_nothing_more() {
    servers.answers.put(ONE, Kind.GONE);
    assertThat(round.run(List.of(ONE), () -> true)).isZero();
    assertThat(checks.stored).isEmpty();
  }

  @Test
  void an_address_that_is_too_long_to_keep_is_not_asked_for() {
    URI endless = URI.create("https://one.example/" + "a".repeat(LinkCheck.MAX_LENGTH));
    assertThat(round.run(List.of(endless), () -> false)).isZero();
  }

  private void run(URI... urls) {
    round.run(List.of(urls), () -> false);
  }

  private LinkCheck known(URI url) {
    return checks.read().find(url).orElseThrow();
  }

  private LinkState state(URI url) {
    return known(url).state();
  }

  private final class Servers implements LinkProbe {
    private final Map<URI, Kind> answers = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final List<URI> asked = new ArrayList<>();
    private Duration each = Duration.ZERO;

    @Override
    public LinkAnswer ask(URI url) {
      asked.add(url);
      now = now.plus(each);
      return new LinkAnswer(answers.getOrDefault(url, Kind.UNCLEAR), "as told");
    }

    @Override
    public boolean findsHost(String host) {
      return hosts.contains(host);
    }
  }

  private static final class Kept implements LinkChecks {
    private final Map<URI, LinkCheck> stored = new HashMap<>();

    @Override
    public KnownLinks read() {
      return new KnownLinks(1, stored.values());
    }

    @Override
    public long round() {
      return 1;
    }

    @Override
    public void store(Collection<LinkCheck> found) {
      found.forEach(check -> stored.put(check.url(), check));
    }
  }
}
