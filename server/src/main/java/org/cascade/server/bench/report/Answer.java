package org.cascade.server.bench.report;

import java.util.Optional;

/**
 * A target beside what was measured.
 *
 * @param binlog the setting of the binary log
 * @param measured absent where the verdict is that it was not
 */
public record Answer(Target target, boolean binlog, Verdict verdict, Optional<Measured> measured) {}
