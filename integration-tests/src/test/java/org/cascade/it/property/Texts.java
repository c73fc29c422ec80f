package org.cascade.it.property;

import java.util.List;
import java.util.Random;

/** Texts that people and programs send, the odd ones too. */
final class Texts {
  /** What folds, composes, blanks, ends texts or is not seen; each is a text that can be sent. */
  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\t",
          "\n",
          "\u000b",
          "\u001f",
          "\u00a0",
          "\u2003",
          "\u3000",
          "\u200b",
          "\ufeff",
          "\uffff",
          "e\u0301",
          "\u00e9",
          "\u0301",
          "\u0130",
          "\u00df",
          "\ufb03",
          "\u0390",
          "\ufb2c",
          "\u0149",
          "\ud834\udd60",
          "\ud83d\ude00",
          "\udbff\udfff",
          "%s",
          "'",
          "\"",
          "\\",
          "${x}",
          "<&>",
          "/");

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int USUAL = 7;

  private final Random random;

  Texts(Random random) {
    this.random = random;
  }

  /** One that nobody has used, of 1 to so many code points, sometimes with something odd in it. */
  String fresh(int longest) {
    if (random.nextInt(40) == 0) {
      return filled(longest);
    }
    String word = word(Math.min(USUAL, longest));
    return random.nextInt(8) == 0 && longest > USUAL + 4 ? odd(word) : word;
  }

  private String odd(String word) {
    return switch (random.nextInt(4)) {
      case 0 -> odd() + word;
      case 1 -> word + odd();
      default -> word + odd() + "z";
    };
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int letter = 0; letter < length; letter++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  /** As long as may be, of letters that need most room. */
  private String filled(int length) {
    int distinct = Math.min(USUAL, length);
    return word(distinct) + "\ud83d\ude00".repeat(length - distinct);
  }

  /** One that is out of bounds or near to it. */
  String wild(int longest) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> odd();
      case 2 -> odd() + word(USUAL);
      case 3 -> word(USUAL) + odd();
      case 4 -> word(longest + 1);
      default -> " ";
    };
  }

  private String odd() {
    return ODD.get(random.nextInt(ODD.size()));
  }
}
