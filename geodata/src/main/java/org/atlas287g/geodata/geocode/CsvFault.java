package org.atlas287g.geodata.geocode;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Why a text is not CSV, and where.
 *
 * @param line counted from 1
 * @param column the character within the line, counted from 1
 * @param what in plain words
 */
record CsvFault(int line, int column, String what) {
  /** The first fault of quotation; empty if quotation is in order. */
  static Optional<CsvFault> find(Reader text) throws IOException {
    return new Scan().run(text);
  }

  private static final class Scan {
    private enum State {
      CELL_START,
      BARE,
      QUOTED,
      QUOTE_IN_QUOTED
    }

    private State state = State.CELL_START;
    private int line = 1;
    private int column = 0;
    private int openLine;
    private int openColumn;

    Optional<CsvFault> run(Reader text) throws IOException {
      for (int next = text.read(); next >= 0; next = text.read()) {
        char c = (char) next;
        column++;
        if (state == State.QUOTE_IN_QUOTED && c != '"' && !endsCell(c)) {
          return Optional.of(
              new CsvFault(line, column, "a quoted cell is followed by more text, not by a comma"));
        }
        state = after(c);
        if (c == '\n') {
          line++;
          column = 0;
        }
      }
      return state == State.QUOTED
          ? Optional.of(new CsvFault(openLine, openColumn, "a quotation mark is never closed"))
          : Optional.empty();
    }

    private State after(char c) {
      return switch (state) {
        case CELL_START -> c == '"' ? open() : bareOrNext(c);
        case BARE -> bareOrNext(c);
        case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
        case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : State.CELL_START;
      };
    }

    private State open() {
      openLine = line;
      openColumn = column;
      return State.QUOTED;
    }

    private static State bareOrNext(char c) {
      return endsCell(c) ? State.CELL_START : State.BARE;
    }

    private static boolean endsCell(char c) {
      return c == ',' || c == '\n' || c == '\r';
    }
  }
}
