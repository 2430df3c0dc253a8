/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import io.glueledger.base.text.Sha256Digest;
import io.glueledger.ingest.auth.Authentication.Authenticated;
import io.glueledger.ingest.auth.Authentication.RefusalCode;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.rights.Caller;
import io.glueledger.ingest.rights.Callers;
import io.glueledger.ingest.rights.SecretAccessKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells who signed a request. The one verifier in front of every route; safe for use by many
 * threads.
 *
 * <p>An unknown access key costs the same work as a known one: the signature is computed with a
 * stand-in secret, and the answer is given after the comparison.
 */
public final class SignatureVerifier {

  /** Signs for nobody. It need not be secret: what it signs is refused whatever comes out. */
  private static final SecretAccessKey NOBODY =
      new SecretAccessKey("the key of nobody, never accepted");

  private final RequestChecks checks;
  private final Supplier<Callers> callers;
  private final SigningKeys signingKeys = new SigningKeys();

  /**
   * Prepares the verification.
   *
   * @param region what signatures must be made for
   * @param hosts the names of the gate, of which signatures must cover one
   * @param callers asked at each request, so that a reloaded file counts at once
   * @param clock the gate's clock, for the age of requests
   */
  public SignatureVerifier(
      String region, AllowedHosts hosts, Supplier<Callers> callers, InstantSource clock) {
    this.checks = new RequestChecks(region, hosts, clock);
    this.callers = callers;
  }

  /** Verifies one request; never throws for anything a sender can do. */
  public Authentication verify(SignedRequest request) {
    Optional<Refused> unsigned = checks.ofTransport(request);
    if (unsigned.isPresent()) {
      return unsigned.get();
    }
    Optional<Authorization> parsed = request.one("authorization").flatMap(Authorization::parse);
    if (parsed.isEmpty()) {
      return new Refused(
          RefusalCode.INCOMPLETE_SIGNATURE,
          "The Authorization header is not \"AWS4-HMAC-SHA256 Credential=.../aws4_request,"
              + " SignedHeaders=..., Signature=...\" with sorted header names. Sign with SigV4.");
    }
    Authorization authorization = parsed.get();
    String bodyHash = Sha256Digest.hex(request.body());
    Optional<Refused> unfit = checks.ofSignature(request, authorization, bodyHash);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    return compare(request, authorization, bodyHash);
  }

  private Authentication compare(
      SignedRequest request, Authorization authorization, String bodyHash) {
    Optional<Caller> caller = callers.get().find(authorization.accessKeyId());
    byte[] key = signingKeys.get(caller.map(Caller::secret).orElse(NOBODY), authorization);
    String canonical = SigV4.canonicalRequest(request, authorization.signedHeaders(), bodyHash);
    Signature expected =
        new Signature(
            SigV4.sign(
                key, request.one("x-amz-date").orElseThrow(), authorization.scope(), canonical));
    boolean matches = expected.equals(authorization.signature());
    if (caller.isEmpty()) {
      return new Refused(
          RefusalCode.UNRECOGNIZED_CLIENT,
          "The access key id of the request is not known to this gate. Use a key of its callers"
              + " file, not one of AWS.");
    }
    if (!matches) {
      return new Refused(
          RefusalCode.INVALID_SIGNATURE,
          "The signature does not match this request and the secret of this access key. Check the"
              + " secret, and that nothing changes the request on its way.");
    }
    return new Authenticated(
        caller.get(),
        SigningService.ofScope(authorization.service()).orElseThrow(),
        authorization.signature(),
        RequestChecks.signedAt(request));
  }
}
