package org.cascade.server.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.persistence.bench.BaselineTask;
import org.cascade.persistence.bench.Baselines;
import org.cascade.persistence.bench.BenchDistrict;
import org.cascade.persistence.bench.MasterChoice;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.server.bench.result.Contender;

/**
 * What all trials run on.
 *
 * @param workers ranges that Cascade works at the same time, and connections of a baseline
 */
public record Stage(BenchDistrict district, Baselines baselines, PushCalls calls, int workers) {
  private static final String ALL = "everything";
  private static final String SAMPLE = "a sample of calendars";

  /** Row by row takes too long on everything: so many calendars of each kind of school. */
  private static final int SAMPLED_OF_EACH_KIND = 2;

  BaselineScope year() {
    return BaselineScope.of(BenchDistrict.YEAR, workers);
  }

  /** Of this year, without Course Info. */
  public long setupRecords() {
    return district.setupRecords(year());
  }

  BaselineScope nextYear() {
    return BaselineScope.of(BenchDistrict.NEXT_YEAR, workers);
  }

  BaselineScope sample() {
    return year().withCalendars(district.someCalendars(SAMPLED_OF_EACH_KIND));
  }

  /** A push of everything that is locked, in mode LOCKED, sections too. */
  PushSpec lockedPush() {
    return PushSpec.newBuilder()
        .setKind(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS)
        .setYear(BenchDistrict.YEAR)
        .setCatalog(calls.catalog())
        .setMode(PushMode.PUSH_MODE_LOCKED)
        .setPushToSections(true)
        .build();
  }

  PushSpec overwrite() {
    return lockedPush().toBuilder()
        .setYear(BenchDistrict.NEXT_YEAR)
        .setMode(PushMode.PUSH_MODE_OVERWRITE)
        .build();
  }

  /** Masters as generated and every course of the year in step with its master. */
  public void settle() {
    settleMasters();
    calls.push(lockedPush());
  }

  /** The next year as an overwrite leaves it. */
  void settleNextYear() {
    settleMasters();
    district.drift();
    calls.push(overwrite());
  }

  void settleMasters() {
    district.changeMasters(MasterChoice.oneInAHundred(), false);
    district.changeMasters(MasterChoice.only(district.masterWithMostCourses()), false);
    district.changeStateCodes(false);
  }

  Stream<Entrant> baseline(Contender contender, BaselineTask task, BaselineScope scope) {
    return Optional.ofNullable(baselines.scripts().get(task)).stream()
        .map(baseline -> new BaselineEntrant(contender, baseline, scope));
  }

  Stream<Entrant> push(PushSpec spec, BaselineScope scope) {
    return push(spec, scope, (courses, watch) -> {});
  }

  Stream<Entrant> push(PushSpec spec, BaselineScope scope, PushCalls.Look look) {
    return Stream.of(
        new CascadeEntrant(
            scope,
            watch -> {
              calls.push(spec, look, watch);
              return Told.NOTHING;
            }));
  }

  /** Of what stands where the entrant was at work, and of the sample in it. */
  Map<String, String> checksums(Entrant entrant) {
    String ofSample = baselines.checksum().of(sample());
    return entrant.scope().equals(sample())
        ? Map.of(SAMPLE, ofSample)
        : Map.of(SAMPLE, ofSample, ALL, baselines.checksum().of(entrant.scope()));
  }

  /** Of everything in a year, in one of the two variants of its masters. */
  Map<String, String> checksum(BaselineScope scope, boolean changed) {
    return Map.of(
        changed ? "everything, masters changed" : "everything, masters as generated",
        baselines.checksum().of(scope));
  }

  /** In the order in which they are given. */
  @SafeVarargs
  static List<Entrant> entrants(Stream<Entrant>... each) {
    List<Entrant> entrants = new ArrayList<>();
    for (Stream<Entrant> some : each) {
      some.forEach(entrants::add);
    }
    return entrants;
  }
}
