/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import io.glueledger.base.text.Printable;
import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All that must be true of a signed request apart from the signature itself. */
final class RequestChecks {

  private static final String DATE = "x-amz-date";
  private static final String TARGET = "x-amz-target";
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

  /**
   * How far a request's date may be from the gate's clock, either way: what AWS allows, and less
   * than the time for which repeats are looked for.
   */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final String region;
  private final AllowedHosts hosts;
  private final InstantSource clock;

  RequestChecks(String region, AllowedHosts hosts, InstantSource clock) {
    this.region = region;
    this.hosts = hosts;
    this.clock = clock;
  }

  /** What can be seen without reading the signature. */
  Optional<Refused> ofTransport(SignedRequest request) {
    List<String> authorizations = request.all("authorization");
    if (authorizations.isEmpty()) {
      return refuse(
          RefusalCode.MISSING_TOKEN,
          "The request has no Authorization header. Sign it with SigV4 in the header; signatures in"
              + " the query string are not accepted.");
    }
    if (authorizations.size() > 1) {
      return refuse(
          RefusalCode.INCOMPLETE_SIGNATURE,
          "The request has several Authorization headers. Send one.");
    }
    return request.query().isEmpty()
        ? Optional.empty()
        : invalid("The request has a query string. Send parameters in the body only.");
  }

  /** What the signature must cover and be made for. */
  Optional<Refused> ofSignature(
      SignedRequest request, Authorization authorization, String bodyHash) {
    return first(
        () -> scope(authorization),
        () -> signedHeaders(request, authorization),
        () -> host(request),
        () -> date(request, authorization),
        () -> bodyHash(request, bodyHash));
  }

  private Optional<Refused> scope(Authorization authorization) {
    if (SigningService.ofScope(authorization.service()).isEmpty()) {
      return invalid(
          "The signature is for the service "
              + Printable.word(authorization.service(), 64)
              + ", but this gate answers only glue, and GetCallerIdentity of sts.");
    }
    if (!authorization.region().equals(region)) {
      return invalid(
          "The signature is for the region "
              + Printable.word(authorization.region(), 64)
              + ", but this gate is for "
              + region
              + ". Set the client's region.");
    }
    return Optional.empty();
  }

  private static Optional<Refused> signedHeaders(
      SignedRequest request, Authorization authorization) {
    List<String> signed = authorization.signedHeaders();
    for (String name : signed) {
      if (request.all(name).size() != 1) {
        return invalid("The signed header " + name + " must be sent once and only once.");
      }
      if (Printable.hasControls(request.all(name).get(0))) {
        return invalid("The signed header " + name + " contains control characters.");
      }
    }
    boolean hasTarget = !request.all(TARGET).isEmpty();
    boolean wantsTarget = authorization.service().equals(SigningService.GLUE.scopeName());
    if (hasTarget && !wantsTarget) {
      return invalid("The request has an x-amz-target but is signed for sts, which takes none.");
    }
    List<String> required = wantsTarget ? List.of("host", DATE, TARGET) : List.of("host", DATE);
    for (String name : required) {
      if (!signed.contains(name)) {
        return invalid("The header " + name + " must be sent and signed.");
      }
    }
    return !request.all("x-amz-security-token").isEmpty()
            && !signed.contains("x-amz-security-token")
        ? invalid("The header x-amz-security-token is sent and must be signed.")
        : Optional.empty();
  }

  private Optional<Refused> host(SignedRequest request) {
    return request.one("host").filter(hosts::covers).isPresent()
        ? Optional.empty()
        : invalid(
            "The request is signed for a host that is not one of this gate's. Use the gate's own"
                + " name, or add this one to ingest.hosts.");
  }

  /**
   * When a client says that it signed.
   *
   * @throws DateTimeParseException if the header is not as it must be
   */
  static Instant signedAt(SignedRequest request) {
    return LocalDateTime.parse(request.one(DATE).orElse(""), AMZ_DATE).toInstant(ZoneOffset.UTC);
  }

  private Optional<Refused> date(SignedRequest request, Authorization authorization) {
    String sent = request.one(DATE).orElse("");
    Instant signedAt;
    try {
      signedAt = signedAt(request);
    } catch (DateTimeParseException malformed) {
      return invalid("The header x-amz-date must have the form 20261122T101500Z.");
    }
    if (!sent.startsWith(authorization.date())) {
      return invalid("The date of the signature's scope is not the day of x-amz-date.");
    }
    Instant now = clock.instant();
    if (Duration.between(signedAt, now).abs().compareTo(SKEW) > 0) {
      return invalid(
          "The request is dated "
              + signedAt
              + ", but it is "
              + now.truncatedTo(ChronoUnit.SECONDS)
              + " here: more than "
              + SKEW.toSeconds()
              + " seconds apart. Set the client's clock.");
    }
    return Optional.empty();
  }

  private static Optional<Refused> bodyHash(SignedRequest request, String bodyHash) {
    List<String> claimed = request.all("x-amz-content-sha256");
    if (claimed.isEmpty() || claimed.equals(List.of(bodyHash))) {
      return Optional.empty();
    }
    return claimed.get(0).equals("UNSIGNED-PAYLOAD")
        ? invalid("The payload is unsigned. Sign it.")
        : invalid("The header x-amz-content-sha256 is not the hash of the body that arrived.");
  }

  @SafeVarargs
  private static Optional<Refused> first(Supplier<Optional<Refused>>... checks) {
    for (Supplier<Optional<Refused>> check : checks) {
      Optional<Refused> refused = check.get();
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refused> invalid(String message) {
    return refuse(RefusalCode.INVALID_SIGNATURE, message);
  }

  private static Optional<Refused> refuse(RefusalCode code, String message) {
    return Optional.of(new Refused(code, message));
  }
}
