package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
  private final EndedSessionFilter filter =
      new EndedSessionFilter(
          new SessionAccount(
              sessions, SecurityContextHolder.getContextHolderStrategy(), () -> now, TIME_LIMIT),
          new SessionClock(TIME_LIMIT, () -> now));

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

  private void request() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/account");
    request.setSession(session);
    filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
  }
}
