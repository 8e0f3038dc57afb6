package org.atlas287g.ui.reference;

import java.util.List;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.place.County;
import org.atlas287g.ui.web.ReferencePaths;

/**
 * A county in a frame of another site's page.
 *
 * @param title of the frame's page
 * @param name of the county, with its state
 * @param path of the county's own page
 * @param sentence how many agencies hold how many agreements
 * @param asOf what day it shows, in a sentence
 * @param byModel how many agreements of each model
 */
public record EmbeddedCounty(
    String title,
    String name,
    String path,
    String sentence,
    String asOf,
    List<Parts.Figure> byModel,
    SmallMap map) {

  static EmbeddedCounty of(Desk desk, County county) {
    List<Agreement> standing = desk.standing(desk.snapshot().agenciesServing(county.fips()));
    String name = county.fullName() + ", " + county.state().stateName();
    return new EmbeddedCounty(
        desk.words().say("reference.county.title", name),
        name,
        desk.shown().link(ReferencePaths.county(county)),
        desk.sentence("county", county.fullName(), standing),
        desk.asOf(),
        desk.byModel(standing),
        Maps.county(desk, county));
  }
}
