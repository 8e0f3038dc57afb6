package org.atlas287g.ui.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.chart.ChartPart;
import org.atlas287g.ui.web.ReferencePaths;

/**
 * The figures of the country.
 *
 * @param reached in how many counties a local agency holds an agreement, in a sentence
 * @param models names of the models that occur, in the order of the states' numbers
 * @param states all states, those with the most agreements first
 */
public record NationPage(
    String sentence,
    String reached,
    List<Parts.Figure> byModel,
    List<ChartPart> charts,
    List<String> models,
    List<Parts.StateRow> states,
    SmallMap map) {

  static NationPage of(Desk desk) {
    List<Agreement> standing = desk.standing(desk.snapshot().agencies());
    Map<StateCode, Integer> counts = StatePage.counts(desk);
    List<SupportModel> models =
        Arrays.stream(SupportModel.values())
            .filter(model -> standing.stream().anyMatch(a -> a.draft().model() == model))
            .toList();
    List<Parts.StateRow> states = new ArrayList<>();
    for (StateCode state : StateCode.values()) {
      List<Agreement> own = desk.standing(desk.snapshot().agenciesIn(state));
      states.add(
          new Parts.StateRow(
              new Parts.Link(desk.shown().link(ReferencePaths.state(state)), state.stateName()),
              own.size(),
              Desk.holders(own),
              StatePage.reached(desk, own),
              desk.counties().listIn(state).size(),
              models.stream()
                  .map(model -> (int) own.stream().filter(a -> a.draft().model() == model).count())
                  .toList(),
              own.isEmpty() ? "" : String.valueOf(StatePage.rank(counts, own.size()))));
    }
    states.sort(
        Comparator.comparing(Parts.StateRow::agreements)
            .reversed()
            .thenComparing(row -> row.state().text()));
    return new NationPage(
        desk.sentence("us", desk.amount(counts.size()), standing),
        desk.words()
            .say(
                "reference.reached",
                StatePage.reached(desk, standing),
                desk.counties().list().size()),
        desk.byModel(standing),
        desk.charts(null),
        models.stream().map(model -> desk.words().say("model." + model)).toList(),
        states,
        Maps.nation(desk, counts));
  }
}
