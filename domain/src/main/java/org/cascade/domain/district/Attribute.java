package org.cascade.domain.district;

/** One attribute of Course Info: each is a record of its own in a push (C-8). */
public sealed interface Attribute permits CourseAttribute, CustomField {
  /** The natural key of the attribute as reports show it. */
  String key();

  /** The lock that decides whether a push carries it (L-1). */
  Lock lock();
}
