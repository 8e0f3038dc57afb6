package org.atlas287g.ui.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.drawing.Drawing;
import org.atlas287g.ui.drawing.Drawing.Anchor;
import org.atlas287g.ui.drawing.Drawing.Letters;
import org.atlas287g.ui.drawing.Glyphs;
import org.atlas287g.ui.drawing.Ink;
import org.atlas287g.ui.drawing.Theme;
import org.jspecify.annotations.Nullable;

/** Draws the map: what it is, the counties in the colors of their classes, and the legend. */
final class MapPicture {
  /** How much larger than a state its view is, each way. */
  private static final double ROOM = 1.06;

  /** From this many pixels for a unit of the grid on, borders are drawn as near by. */
  private static final double NEAR = 0.25;

  /** How much wider a border's halo is than the border. */
  private static final double HALO = 2.2;

  private final MapQuery query;
  private final MapCounts counts;
  private final MapWords words;
  private final CountyDirectory counties;
  private final CountyOutlines outlines;
  private final Theme theme;

  /** How large the picture is, as a part of a link preview. */
  private final double unit;

  /** How many pixels are one of the map's on a screen; enough for lines to be seen. */
  private final double stroke;

  MapPicture(
      MapQuery query,
      MapCounts counts,
      MapWords words,
      CountyDirectory counties,
      CountyOutlines outlines) {
    this.query = query;
    this.counts = counts;
    this.words = words;
    this.counties = counties;
    this.outlines = outlines;
    this.theme = query.theme();
    this.unit =
        Math.min(
            query.width() / (double) MapQuery.WIDTH, query.height() / (double) MapQuery.HEIGHT);
    this.stroke = Math.max(0.6, unit);
  }

  /** A text size, of which so much is left on a small picture that it can be read. */
  private double size(double large, double least) {
    return Math.max(large * unit, least);
  }

  void draw(Drawing drawing) {
    double pad = size(32, 12);
    double width = query.width() - 2 * pad;
    Letters title = new Letters(size(34, 17), true);
    Letters sub = new Letters(size(19, 12), false);
    double y = pad * 0.8;
    y = write(drawing, words.title(), title, pad, y, width, 2, theme.text());
    y = write(drawing, words.figures(), sub, pad, y + size(4, 2), width, 3, theme.text());
    y = write(drawing, words.date(), sub, pad, y, width, 2, theme.muted());
    Letters small = new Letters(size(16, 11), false);
    List<String> source = Glyphs.lines(words.source(), small.size(), false, width, 2);
    double bottom = query.height() - pad * 0.7 - source.size() * small.size() * 1.3;
    write(drawing, words.source(), small, pad, bottom, width, 2, theme.muted());
    Legend legend = new Legend(query, counts, words, counties, sub);
    double top = y + size(14, 8);
    double low = bottom - size(14, 8);
    Rectangle2D map;
    if (query.width() > 1.3 * query.height()) {
      double beside = legend.column();
      map = new Rectangle2D.Double(pad, top, width - beside - size(24, 8), low - top);
      legend.drawColumn(drawing, query.width() - pad - beside, top);
    } else {
      double below = legend.rows(width);
      map = new Rectangle2D.Double(pad, top, width, low - top - below - size(12, 6));
      legend.drawRows(drawing, pad, low - below, width);
    }
    drawing.within(map, () -> drawMap(drawing, map));
  }

  private static double write(
      Drawing drawing,
      String text,
      Letters type,
      double x,
      double y,
      double width,
      int most,
      Ink ink) {
    double at = y;
    for (String line : Glyphs.lines(text, type.size(), type.bold(), width, most)) {
      drawing.text(line, x, at + type.size(), type, Anchor.START, ink);
      at += type.size() * 1.3;
    }
    return at;
  }

  private void drawMap(Drawing drawing, Rectangle2D box) {
    Plane plane = plane(box);
    List<County> seen =
        counties.list().stream()
            .filter(county -> isBeside(county.state()))
            .filter(county -> plane.shows(outlines.rings(county.fips())))
            .toList();
    Set<StateCode> states = EnumSet.noneOf(StateCode.class);
    Path2D[] fills = new Path2D[CountClasses.MOST + 1];
    Arrays.setAll(fills, _ -> new Path2D.Double(Path2D.WIND_EVEN_ODD));
    Path2D hatched = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (County county : seen) {
      List<int[]> rings = outlines.rings(county.fips());
      plane.add(fills[counts.classOf(county.fips())], rings);
      states.add(county.state());
      if (counts.statewide().containsKey(county.state())) {
        plane.add(hatched, rings);
      }
    }
    for (int number = 0; number < fills.length; number++) {
      drawing.areas(fills[number], counts.kinds() ? theme.kind(number) : theme.step(number));
    }
    drawing.hatch(hatched, theme.hatch(), theme.halo(), stroke);
    boolean near = plane.scale() / stroke >= NEAR;
    Path2D borders = new Path2D.Double();
    states.forEach(state -> plane.traceLines(borders, outlines.borders(state)));
    drawing.line(borders, theme.county(), (near ? 0.9 : 0.49) * stroke, false);
    Path2D around = new Path2D.Double();
    states.forEach(state -> plane.traceRings(around, outlines.rings(state)));
    double wide = (near ? 1.8 : 0.9) * stroke;
    drawing.line(around, theme.halo(), HALO * wide, false);
    drawing.line(around, theme.state(), wide, false);
    if (query.state() == null) {
      outlines.frames().forEach(frame -> drawFrame(drawing, plane, frame));
    }
    drawOwn(drawing, plane);
    drawBadges(drawing, plane, states);
  }

  private Plane plane(Rectangle2D box) {
    StateCode state = query.state();
    if (state == null) {
      List<int[]> all = new ArrayList<>();
      Arrays.stream(StateCode.values()).forEach(one -> all.addAll(outlines.rings(one)));
      Rectangle2D whole = Plane.around(all);
      outlines
          .frames()
          .forEach(frame ->
              whole.add(
                  new Rectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height())));
      return Plane.fit(whole, box);
    }
    Rectangle2D own = Plane.around(outlines.rings(state));
    double more = (ROOM - 1) / 2;
    return Plane.fit(
        new Rectangle2D.Double(
            own.getX() - own.getWidth() * more,
            own.getY() - own.getHeight() * more,
            own.getWidth() * ROOM,
            own.getHeight() * ROOM),
        box);
  }

  /** Whether a state lies where it would on a globe, seen from the state that is shown. */
  private boolean isBeside(StateCode other) {
    StateCode state = query.state();
    return state == null || state == other || (!isApart(state) && !isApart(other));
  }

  private boolean isApart(StateCode state) {
    return outlines.frames().stream().anyMatch(frame -> frame.state() == state);
  }

  private void drawFrame(Drawing drawing, Plane plane, CountyOutlines.Frame frame) {
    Rectangle2D box = plane.place(frame.x(), frame.y(), frame.width(), frame.height());
    drawing.line(new Path2D.Double(box), theme.frame(), stroke, true);
    Letters type = new Letters(size(11, 8), true);
    if (box.getWidth() > 2.5 * type.size()) {
      drawing.text(
          frame.state().name(),
          box.getX() + 0.3 * type.size(),
          box.getY() + 1.15 * type.size(),
          type,
          Anchor.START,
          theme.state());
    }
  }

  /** Outlines what the picture is about. */
  private void drawOwn(Drawing drawing, Plane plane) {
    StateCode state = query.state();
    if (state == null) {
      return;
    }
    Path2D own = new Path2D.Double();
    List<CountyFips> chosen = chosen();
    if (chosen.isEmpty()) {
      plane.traceRings(own, outlines.rings(state));
    }
    chosen.forEach(county -> plane.traceRings(own, outlines.rings(county)));
    drawing.line(own, theme.halo(), 6 * stroke, false);
    drawing.line(own, theme.mark(), 3 * stroke, false);
  }

  private List<CountyFips> chosen() {
    County county = query.county();
    Agency agency = query.agency();
    return county != null
        ? List.of(county.fips())
        : agency != null ? agency.draft().placement().counties() : List.of();
  }

  /**
   * A badge on each state with statewide agencies; those with the most first, none over another.
   */
  private void drawBadges(Drawing drawing, Plane plane, Set<StateCode> states) {
    Letters type = new Letters(size(13, 9), true);
    List<Rectangle2D> drawn = new ArrayList<>();
    counts.statewide().entrySet().stream()
        .filter(badge -> states.contains(badge.getKey()))
        .sorted(Map.Entry.<StateCode, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(badge -> {
          @Nullable Rectangle2D box = badgeBox(plane, badge.getKey(), text(badge), type);
          if (box != null && drawn.stream().noneMatch(box::intersects)) {
            drawn.add(box);
            drawBadge(drawing, box, text(badge), type);
          }
        });
  }

  private static String text(Map.Entry<StateCode, Integer> badge) {
    return badge.getKey() + " " + badge.getValue();
  }

  private @Nullable Rectangle2D badgeBox(Plane plane, StateCode state, String text, Letters type) {
    List<List<int[]>> own =
        counties.listIn(state).stream()
            .map(county -> outlines.rings(county.fips()))
            .filter(rings -> !rings.isEmpty())
            .toList();
    if (own.isEmpty()) {
      return null;
    }
    Point2D middle = plane.badge(own);
    double width = type.width(text) + type.size();
    double height = 1.5 * type.size();
    Rectangle2D box =
        new Rectangle2D.Double(
            middle.getX() - width / 2, middle.getY() - height / 2, width, height);
    return plane.box().contains(box) ? box : null;
  }

  private void drawBadge(Drawing drawing, Rectangle2D box, String text, Letters type) {
    Rectangle2D inner =
        new Rectangle2D.Double(
            box.getX() + stroke,
            box.getY() + stroke,
            box.getWidth() - 2 * stroke,
            box.getHeight() - 2 * stroke);
    drawing.box(box, box.getHeight() / 2, theme.state());
    drawing.box(inner, inner.getHeight() / 2, theme.surface());
    drawing.text(
        text,
        box.getCenterX(),
        box.getCenterY() + 0.36 * type.size(),
        type,
        Anchor.MIDDLE,
        theme.text());
  }

  /** All that is counted in the legend. */
  static Stream<CountyFips> counted(MapQuery query, CountyDirectory counties) {
    StateCode state = query.state();
    return (state == null ? counties.list() : counties.listIn(state)).stream().map(County::fips);
  }
}
