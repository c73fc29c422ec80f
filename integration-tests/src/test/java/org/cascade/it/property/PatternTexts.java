package org.cascade.it.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts that match a pattern, of as much of the language of patterns as the protos use: literals,
 * classes, groups, alternatives, repetitions.
 */
final class PatternTexts {
  private static final String ANY = "abcXYZ 019";
  private static final int MANY = 4;

  private final Random random;
  private final String pattern;
  private int at;

  private PatternTexts(Random random, String pattern) {
    this.random = random;
    this.pattern = pattern;
  }

  static String matching(String pattern, Random random) {
    return new PatternTexts(random, pattern).alternatives();
  }

  private String alternatives() {
    List<String> choices = new ArrayList<>(List.of(sequence()));
    while (isNext('|')) {
      at++;
      choices.add(sequence());
    }
    return choices.get(random.nextInt(choices.size()));
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && !isNext('|') && !isNext(')')) {
      text.append(repeated());
    }
    return text.toString();
  }

  /** What is repeated is read anew for each time, so that the times differ. */
  private String repeated() {
    int start = at;
    atom();
    int[] times = times();
    int end = at;
    int count = times[0] + random.nextInt(times[1] - times[0] + 1);
    StringBuilder text = new StringBuilder();
    for (int time = 0; time < count; time++) {
      at = start;
      text.append(atom());
    }
    at = end;
    return text.toString();
  }

  private int[] times() {
    if (isNext('?')) {
      at++;
      return new int[] {0, 1};
    }
    if (isNext('*') || isNext('+')) {
      return new int[] {pattern.charAt(at++) == '*' ? 0 : 1, MANY};
    }
    if (isNext('{')) {
      String[] bounds = pattern.substring(at + 1, pattern.indexOf('}', at)).split(",", -1);
      at = pattern.indexOf('}', at) + 1;
      int least = Integer.parseInt(bounds[0]);
      int most =
          bounds.length == 1
              ? least
              : bounds[1].isEmpty() ? least + MANY : Integer.parseInt(bounds[1]);
      return new int[] {least, most};
    }
    return new int[] {1, 1};
  }

  private String atom() {
    char first = pattern.charAt(at++);
    return switch (first) {
      case '^', '$' -> "";
      case '.' -> any(ANY);
      case '(' -> group();
      case '[' -> any(members());
      case '\\' -> any(escaped());
      default -> String.valueOf(first);
    };
  }

  private String group() {
    if (isNext('?')) {
      at = pattern.indexOf(':', at) + 1;
    }
    String text = alternatives();
    at++;
    return text;
  }

  private String members() {
    StringBuilder members = new StringBuilder();
    while (!isNext(']')) {
      char member = pattern.charAt(at++);
      if (member == '\\') {
        members.append(escaped());
      } else if (isNext('-') && pattern.charAt(at + 1) != ']') {
        char last = pattern.charAt(at + 1);
        at += 2;
        for (char each = member; each <= last; each++) {
          members.append(each);
        }
      } else {
        members.append(member);
      }
    }
    at++;
    return members.toString();
  }

  private String escaped() {
    char escaped = pattern.charAt(at++);
    return switch (escaped) {
      case 'S', 'w' -> "abcXYZ019";
      case 'd' -> "0123456789";
      default -> String.valueOf(escaped);
    };
  }

  private String any(String members) {
    return String.valueOf(members.charAt(random.nextInt(members.length())));
  }

  private boolean isNext(char wanted) {
    return at < pattern.length() && pattern.charAt(at) == wanted;
  }
}
