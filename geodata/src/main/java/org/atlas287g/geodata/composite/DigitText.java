package org.atlas287g.geodata.composite;

import java.util.Arrays;

/**
 * Whole numbers as printable ASCII that needs no escaping in JSON and that gzip compresses as well
 * as a binary form. A number is written in base 45, least digit first; every character but a
 * number's last is from the upper half of the alphabet. Signed numbers are folded first: 0, −1, 1,
 * −2, 2 … become 0, 1, 2, 3, 4 ….
 */
final class DigitText {
  static final int BASE = 45;

  /** Ninety characters from '#' to '}' without the backslash. */
  static final String ALPHABET = alphabet();

  private final StringBuilder text = new StringBuilder();

  void unsigned(int number) {
    int rest = number;
    while (rest >= BASE) {
      text.append(ALPHABET.charAt(BASE + rest % BASE));
      rest /= BASE;
    }
    text.append(ALPHABET.charAt(rest));
  }

  void signed(int number) {
    unsigned(number << 1 ^ number >> 31);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The numbers that a text holds; folded signs are unfolded if they are signed. */
  static int[] read(String text, boolean signed) {
    int[] numbers = new int[text.length()];
    int n = 0;
    int number = 0;
    int weight = 1;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      number += digit % BASE * weight;
      weight *= BASE;
      if (digit < BASE) {
        numbers[n++] = signed ? number >>> 1 ^ -(number & 1) : number;
        number = 0;
        weight = 1;
      }
    }
    return Arrays.copyOf(numbers, n);
  }

  private static String alphabet() {
    StringBuilder characters = new StringBuilder();
    for (char c = '#'; characters.length() < 2 * BASE; c++) {
      if (c != '\\') {
        characters.append(c);
      }
    }
    return characters.toString();
  }
}
