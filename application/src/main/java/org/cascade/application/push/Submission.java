package org.cascade.application.push;

/**
 * Who submits what, under which id.
 *
 * @param requestId makes the submission idempotent for the caller (AIP-155): a UUID
 */
public record Submission(String caller, String requestId, PushRequest request) {}
