package org.cascade.domain.push;

/**
 * Whose setup a record is: the course's own, or that of one of its sections.
 *
 * @param section the section's id; 0 for the course's own
 */
public record Owner(Level level, long section) {
  public static final Owner COURSE = new Owner(Level.COURSE, 0);

  public static Owner section(long id) {
    return new Owner(Level.SECTION, id);
  }

  public boolean isSection() {
    return level == Level.SECTION;
  }
}
