package org.cascade.application.push;

import org.cascade.application.CascadeException;

/** What a request reaches, once it has been admitted (S-4). */
public final class AdmittedScope {
  private AdmittedScope() {}

  /**
   * Checks a request, and reads its locks and courses as they are at one moment (S-5).
   *
   * @throws CascadeException INVALID_REQUEST, NOTHING_LOCKED
   */
  public static PushScope of(PushRequest request, PushScopes scopes) {
    PushAdmission.check(request, scopes.facts(request));
    PushScope scope = scopes.read(request);
    PushAdmission.requireSomethingLocked(request, scope.locks());
    return scope;
  }

  /**
   * The same for those who ask how courses stand: a catalog that locks nothing is no reason to
   * refuse them.
   *
   * @throws CascadeException INVALID_REQUEST
   */
  public static PushScope evenIfNothingLocked(PushRequest request, PushScopes scopes) {
    PushAdmission.checkFields(request, scopes.facts(request));
    return scopes.read(request);
  }
}
