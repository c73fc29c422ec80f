package org.cascade.server.edfi;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cascade.server.edfi.imported.EdFiException;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportFinding;
import org.cascade.server.edfi.imported.ImportSink;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * Reads a district's files and gives what they hold, in Cascade's words and in an order in which
 * every reference points backwards: catalogs, schools, masters, calendars, terms, standards each
 * with its masters, courses, sections, assignments, scores.
 *
 * <p>Elements refer to others further down, so each file is read twice or more: first for what
 * others refer to, then for what it gives. Agencies, schools, courses, sessions, offerings and the
 * keys of sections, standards and scores are held in memory; the texts of standards and everything
 * else of sections and gradebooks stream by.
 */
public final class EdFiReader {

  private final EdFiFiles files;
  private final ImportSink sink;
  private final Values values;
  private final Map<Interchange, References> references = new EnumMap<>(Interchange.class);
  private final District district;
  private final Calendars calendars;
  private final StandardsBank bank;
  private final Schedule schedule;
  private final Gradebook gradebook;

  private EdFiReader(EdFiFiles files, StandardsOfMasters standards, ImportSink sink) {
    this.files = files;
    this.sink = sink;
    this.values = new Values(sink::find);
    for (Interchange interchange : Interchange.values()) {
      references.put(interchange, new References());
    }
    this.district = new District(values, of(Interchange.EDUCATION_ORGANIZATION));
    this.calendars = new Calendars(values, of(Interchange.EDUCATION_ORG_CALENDAR), district);
    boolean byTitle = standards == StandardsOfMasters.NAMED_AND_BY_TITLE;
    this.bank = new StandardsBank(values, district, byTitle);
    this.schedule = new Schedule(values, of(Interchange.MASTER_SCHEDULE), district, calendars);
    this.gradebook = new Gradebook(values, of(Interchange.STUDENT_GRADEBOOK), schedule);
  }

  /**
   * Reads everything. The files are wholly checked before the first record is given, so that a
   * broken one imports nothing; findings may come before it is noticed.
   *
   * @throws EdFiException when a file is not well-formed or cannot be read
   */
  public static void read(EdFiFiles files, StandardsOfMasters standards, ImportSink sink) {
    EdFiReader reader = new EdFiReader(files, standards, sink);
    files.findings().forEach(sink::find);
    reader.collect();
    reader.give();
  }

  private References of(Interchange interchange) {
    return references.getOrDefault(interchange, new References());
  }

  private void collect() {
    collect(Interchange.EDUCATION_ORGANIZATION, district);
    collect(Interchange.EDUCATION_ORG_CALENDAR, calendars);
    collect(Interchange.STANDARDS, bank);
    collect(Interchange.MASTER_SCHEDULE, schedule);
    collect(Interchange.STUDENT_GRADEBOOK, new NothingToCollect());
  }

  private void collect(Interchange interchange, Chapter chapter) {
    Leftovers leftovers = new Leftovers(interchange);
    each(
        interchange,
        element -> {
          leftovers.look(element);
          remember(interchange, element);
          chapter.collect(element);
        });
    leftovers.report(sink::find);
    chapter.resolve();
  }

  private void remember(Interchange interchange, XmlElement element) {
    if (!of(interchange).add(element)) {
      sink.find(
          new ImportFinding(
              element.origin(),
              FindingReason.DUPLICATE,
              element.name(),
              "its XML id " + element.id() + " is taken; references to it mean the first"));
    }
  }

  private void give() {
    district.give(sink);
    calendars.give(sink);
    each(Interchange.STANDARDS, element -> bank.give(element, sink));
    schedule.giveCourses(sink);
    each(Interchange.MASTER_SCHEDULE, element -> schedule.give(element, sink));
    each(Interchange.STUDENT_GRADEBOOK, element -> gradebook.giveAssignment(element, sink));
    each(Interchange.STUDENT_GRADEBOOK, element -> gradebook.giveScore(element, sink));
  }

  private void each(Interchange interchange, Consumer<XmlElement> action) {
    files.file(interchange).ifPresent(file -> file.elements(action));
  }

  /** Gradebooks refer to nothing of their own but by XML id. */
  private static final class NothingToCollect implements Chapter {
    @Override
    public void collect(XmlElement element) {}

    @Override
    public void resolve() {}
  }
}
