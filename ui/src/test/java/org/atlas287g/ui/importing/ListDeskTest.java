package org.atlas287g.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.ui.security.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListDeskTest {
  private static final byte[] CONTENT = {1};

  private final Importing importing = mock(Importing.class);
  private final CurrentAccount current = mock(CurrentAccount.class);
  private final ListDesk desk = new ListDesk(importing, current);

  @BeforeEach
  void signIn() {
    given(current.get()).willReturn(Acting.session(7).account());
  }

  @Test
  void whileOneListIsRead_anotherIsNot() throws Exception {
    given(importing.receive("one.csv", CONTENT))
        .willAnswer(_ -> {
          assertThat(desk.take("two.csv", CONTENT))
              .isInstanceOfSatisfying(
                  ListDesk.Busy.class, busy -> assertThat(busy.name()).isEqualTo("one.csv"));
          return List.of(new SourceListId(1));
        });
    given(importing.receive("two.csv", CONTENT)).willReturn(List.of(new SourceListId(2)));

    assertThat(desk.take("one.csv", CONTENT))
        .isEqualTo(new ListDesk.Kept(List.of(new SourceListId(1))));
    assertThat(desk.take("two.csv", CONTENT))
        .isEqualTo(new ListDesk.Kept(List.of(new SourceListId(2))));
  }

  @Test
  void aListThatCannotBeRead_leavesTheTurnToTheNext() throws Exception {
    given(importing.receive("one.csv", CONTENT))
        .willThrow(new ListingException("one.csv is broken", null));
    given(importing.receive("two.csv", CONTENT)).willReturn(List.of(new SourceListId(2)));

    assertThat(desk.take("one.csv", CONTENT)).isInstanceOf(ListDesk.Unreadable.class);
    assertThat(desk.take("two.csv", CONTENT)).isInstanceOf(ListDesk.Kept.class);
  }
}
