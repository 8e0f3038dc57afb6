package org.atlas287g.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Evidence;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.review.Matter;
import org.junit.jupiter.api.Test;

/** What a review says has a text for each of its kinds. */
class ReviewTextsTest {
  @Test
  void eachConstantHasItsText() throws IOException {
    Properties texts = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                getClass().getResourceAsStream("/vaadin-i18n/translations.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    assertThat(texts.stringPropertyNames())
        .containsAll(
            Stream.of(
                    of("kind", ChangeKind.values()),
                    of("means", ChangeKind.values()),
                    of("evidence", Evidence.values()),
                    of("gate", Gate.Code.values()),
                    of("remedy", Gate.Code.values()),
                    of("verdict", Gate.Verdict.values()),
                    of("basis", ListDate.Basis.values()),
                    of("refused", Applied.Reason.values()),
                    of("decision", Decision.values()),
                    of("taken", Decision.values()),
                    of("listState", ListState.values()),
                    of("list", ListKind.values()),
                    of("remark", ListRemark.Kind.values()),
                    of("fault", ListingException.Fault.values()),
                    of("only", ProposalFilter.Only.values()),
                    of("serves", CorrectionFields.Serves.values()))
                .flatMap(keys -> keys)
                .toList())
        .containsAll(
            Arrays.stream(Matter.values())
                .flatMap(matter -> Stream.of("edit.queue." + matter, "edit.queue.do." + matter))
                .toList());
  }

  private static Stream<String> of(String group, Enum<?>[] constants) {
    return Arrays.stream(constants).map(one -> "edit.import." + group + "." + one.name());
  }
}
