package org.atlas287g.ui.drawing;

/**
 * Writes lines as the data of an SVG path, in whole steps, each from the point before. Points that
 * fall on the one before are left out, and lines of which too little is left.
 */
public final class PathText {
  private final StringBuilder text = new StringBuilder();
  private int begun;
  private int points;
  private long x;
  private long y;

  /** Begins a line. */
  public void begin(long nextX, long nextY) {
    begun = text.length();
    text.append('M').append(nextX).append(' ').append(nextY).append('l');
    points = 1;
    x = nextX;
    y = nextY;
  }

  /** Goes on to a point. */
  public void go(long nextX, long nextY) {
    if (nextX == x && nextY == y) {
      return;
    }
    if (points > 1 && nextX >= x) {
      text.append(' ');
    }
    text.append(nextX - x);
    if (nextY >= y) {
      text.append(' ');
    }
    text.append(nextY - y);
    points++;
    x = nextX;
    y = nextY;
  }

  /** Ends a line that goes back to where it began. */
  public void close() {
    end(3);
    if (points > 0) {
      text.append('z');
      points = 0;
    }
  }

  /** Ends a line, if one was begun. */
  public void end() {
    end(2);
    points = 0;
  }

  private void end(int least) {
    if (points > 0 && points < least) {
      text.setLength(begun);
      points = 0;
    }
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
