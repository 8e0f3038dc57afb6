package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.CurrentSession;
import org.atlas287g.domain.account.Device;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class EndedSessionFilterTest {
  private static final Duration TIME_LIMIT = Duration.ofMinutes(15);
  private static final Account OWNER =
      new Account(
          new AccountId(7),
          new Login("owner@example.org"),
          "An Owner",
          Role.EDITOR,
          AccountState.ACTIVE,
          0,
          null);

  private final AccountSessions sessions = mock();
  private final MockHttpSession session = new MockHttpSession();
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final EndedSessionFilter filter = filter(Runnable::run);

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void visitors_costNothing() throws Exception {
    request();
    verifyNoInteractions(sessions);
  }

  @Test
  void eachRequest_readsTheStoreOnce_andWritesOnceAMinute() throws Exception {
    AccountSession stored = signIn();
    for (int second = 0; second < 60; second++) {
      request();
      now = now.plusSeconds(1);
    }
    verify(sessions, times(60)).find(stored.id());
    verify(sessions, never()).used(any());

    request();
    AccountSession used = stored.usedAt(now, TIME_LIMIT);
    verify(sessions).used(used);
    when(sessions.find(stored.id())).thenReturn(Optional.of(new CurrentSession(OWNER, used)));
    request();
    verify(sessions, times(1)).used(any());
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void sessionThatIsNotInTheStoreAnyMore_isOver_beforeAnythingElseSeesIt() throws Exception {
    AccountSession stored = signIn();
    when(sessions.find(stored.id())).thenReturn(Optional.empty());
    request();
    assertThat(session.isInvalid()).isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  private AccountSession signIn() {
    Authentication authentication = Sessions.authentication(OWNER);
    SecurityContextHolder.getContext().setAuthentication(authentication);
    SignedIn signedIn = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
    AccountSession stored =
        AccountSession.begin(
            signedIn.session(),
            OWNER.id(),
            0,
            new Device(Device.Browser.SAFARI, Device.Platform.MAC),
            now,
            TIME_LIMIT);
    when(sessions.find(stored.id())).thenReturn(Optional.of(new CurrentSession(OWNER, stored)));
    return stored;
  }

  @Test
  void sessionThatIsOver_isOverForAPageToo_whichDoesNotWaitForTheStore() throws Exception {
    AccountSession stored = signIn();
    when(sessions.find(stored.id())).thenReturn(Optional.empty());
    List<Runnable> beside = new ArrayList<>();
    request(filter(beside::add), "GET", "/agreements");
    verifyNoInteractions(sessions);
    assertThat(session.isInvalid()).isFalse();
    beside.forEach(Runnable::run);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void files_costNothing() throws Exception {
    signIn();
    request(filter, "GET", "/styles.css");
    verifyNoInteractions(sessions);
  }

  /** Flow answers to its parameter at any path. */
  @ParameterizedTest
  @CsvSource({"POST, /styles.css", "GET, /styles.css?v-r=init", "POST, /styles.css?v-r=uidl"})
  void filesPath_isNoWayAroundTheStore(String method, String path) throws Exception {
    AccountSession stored = signIn();
    when(sessions.find(stored.id())).thenReturn(Optional.empty());
    request(filter, method, path);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void whileTheStoreIsSilent_viewsForEverybodyAreShownAsToAStranger_andNothingElse()
      throws Exception {
    AccountSession stored = signIn();
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    when(sessions.find(stored.id())).thenThrow(new QueryTimeoutException("silent"));
    request(filter, "GET", "/");
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    for (List<String> needing :
        List.of(
            List.of("POST", "/"),
            List.of("GET", "/?v-r=init"),
            List.of("GET", "/VAADIN/dynamic/resource/0/file.csv"),
            List.of("GET", "/account"),
            List.of("GET", "/edit/agreements"),
            List.of("POST", "/logout"))) {
      SecurityContextHolder.getContext().setAuthentication(known);
      assertThatThrownBy(() -> request(filter, needing.getFirst(), needing.getLast()))
          .isInstanceOf(QueryTimeoutException.class);
    }
    request(filter, "GET", "/agreements");
    assertThat(session.isInvalid()).isFalse();
  }

  private void request() throws Exception {
    request(filter, "GET", "/account");
  }

  private void request(EndedSessionFilter filter, String method, String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    String[] parts = path.split("\\?v-r=");
    request.setServletPath(parts[0]);
    if (parts.length > 1) {
      request.setParameter("v-r", parts[1]);
    }
    request.setSession(session);
    filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
  }

  private EndedSessionFilter filter(Executor beside) {
    return new EndedSessionFilter(
        new SessionAccount(
            sessions, SecurityContextHolder.getContextHolderStrategy(), () -> now, TIME_LIMIT),
        new SessionClock(TIME_LIMIT, () -> now),
        beside);
  }
}
