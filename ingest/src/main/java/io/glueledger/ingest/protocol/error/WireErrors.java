/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.error;

import io.glueledger.ingest.auth.Authentication.Refused;
import java.util.List;

/**
 * Every error that the gate itself answers, one for each line of the failure table of the design.
 *
 * <p>Which code is used decides whether clients repeat the call: those of 400 are not repeated,
 * those of 503 are. RequestExpired and RequestTimeTooSkewed are never used, since Terraform repeats
 * them for minutes.
 */
public final class WireErrors {

  private static final String ACCESS_DENIED = "AccessDeniedException";
  private static final String INVALID_INPUT = "InvalidInputException";
  private static final String SERVICE_UNAVAILABLE = "ServiceUnavailable";

  private WireErrors() {}

  /** The signature is missing, malformed, wrong, stale, or of an unknown key. */
  public static WireError notAuthenticated(Refused refused) {
    return new WireError(refused.code().errorCode(), 400, refused.message());
  }

  /** An operation of Glue that this gate does not pass on. */
  public static WireError operationNotTaken(String operation) {
    return new WireError(
        ACCESS_DENIED,
        400,
        "Denied: this gate does not accept "
            + operation
            + ". Call Glue directly, or list the operation under ingest.passthrough; it would then"
            + " run with the gate's own AWS rights.");
  }

  /** Denied, in those words. */
  public static WireError accessDenied(String message) {
    return new WireError(ACCESS_DENIED, 400, message);
  }

  /** The body is not JSON, a member has the wrong type or stands twice, or it is too deep. */
  public static WireError malformed(String message) {
    return new WireError("SerializationException", 400, message);
  }

  /** The request has a member that the operation does not have, or breaks one of Glue's rules. */
  public static WireError invalidInput(String message) {
    return new WireError(INVALID_INPUT, 400, message);
  }

  /** The body is larger than the gate takes. */
  public static WireError tooLarge(long limit) {
    return new WireError(
        "RequestEntityTooLargeException", 413, "The body is larger than " + limit + " bytes.");
  }

  /** The update would take secrets away that the connection holds, and does not say so. */
  public static WireError dropsSecrets(List<String> paths) {
    return invalidInput(
        "The update leaves out "
            + String.join(", ", paths)
            + ", which the connection holds, so that AWS Glue would remove it; whoever reads the"
            + " connection may not have been shown it. Send its value, name a secret of AWS Secrets"
            + " Manager instead (SECRET_ID or AuthenticationConfiguration.SecretArn), or write"
            + " (removed) as its value to remove it.");
  }

  /** A member has the placeholder of a hidden value where no value is known that it could be. */
  public static WireError placeholder(String member) {
    return invalidInput(
        member
            + " contains the placeholder that stands for hidden values. Send the real value, or use"
            + " a secret of AWS Secrets Manager.");
  }

  /** Placeholders stand for hidden values, and something else changes too. */
  public static WireError changesBesidePlaceholders(String placeholder, String changed) {
    return invalidInput(
        placeholder
            + " contains the placeholder that stands for hidden values, and "
            + changed
            + " is not what the connection holds. Values that you cannot see stay as they are only"
            + " while nothing but Description and MatchCriteria changes. Send the real value, or"
            + " use a secret of AWS Secrets Manager.");
  }

  /** What the update leaves as it is has become something else since its caller read it. */
  public static WireError heldDiffers(String changeId) {
    return new WireError(
        "ConcurrentModificationException",
        400,
        "The update leaves hidden values as they are, and the connection has changed since they"
            + " were read, so nothing was sent to Glue. Read the connection again, and repeat the"
            + " update. "
            + change(changeId));
  }

  /** There is no such operation, or it is not called in the way that is taken. */
  public static WireError unknownOperation(String message) {
    return new WireError("UnknownOperationException", 400, message);
  }

  /** A retry id was used before with another body. */
  public static WireError retryIdReused(String changeId) {
    return new WireError(
        "IdempotentParameterMismatchException",
        400,
        "The amz-sdk-invocation-id of this request was used before with another body. Send each"
            + " call with an id of its own. "
            + change(changeId));
  }

  /** The gate has not started yet: the log or the registry is not there. */
  public static WireError notReady() {
    return unavailable("The gate is not ready yet. Try again later.");
  }

  /** The log did not acknowledge in time, so nothing was sent to Glue. */
  public static WireError logTooSlow(String changeId) {
    return unavailable(
        "The change could not be recorded in time, so it was not sent to Glue. Repeat it. "
            + change(changeId));
  }

  /** The gate reads the connection's part of the log no further, so it forwards nothing of it. */
  public static WireError partitionStopped(int partition, String why) {
    return unavailable(
        "This gate changes no connection of the log's partition "
            + partition
            + ", because "
            + why
            + ". Its operator starts the version that wrote it. Nothing was sent to Glue.");
  }

  /** Earlier changes of the connection took too long, so nothing was sent to Glue. */
  public static WireError turnNotReached(String changeId) {
    return unavailable(
        "Earlier changes to this connection are still in progress, so this one was not sent to"
            + " Glue. Repeat it. "
            + change(changeId));
  }

  /** Its signature came before; a signature never makes a second change. AWS clients repeat it. */
  public static WireError signatureSeen(String changeId) {
    return new WireError(
        "ThrottlingException",
        400,
        "An equal request with this signature came before, so this one was not sent to Glue. Repeat"
            + " it: AWS clients sign with the second, and sign anew when they do. "
            + change(changeId));
  }

  /** Requests of the last minutes fill what memory there is for them. AWS clients repeat it. */
  public static WireError tooManyRemembered() {
    return new WireError(
        "ThrottlingException",
        400,
        "More changes were made in the last minutes than this gate can remember, so this one was"
            + " not recorded or sent to Glue. Repeat it later; its operator gives it more memory.");
  }

  /** No connection to Glue could be opened, so nothing was sent. */
  public static WireError glueUnreachable(String changeId) {
    return unavailable(
        "Glue cannot be reached, so the change was not sent. Repeat it. " + change(changeId));
  }

  /** The gate itself has no credentials for Glue, so nothing was sent. */
  public static WireError noCredentials(String changeId) {
    return unavailable(
        "The gate has no AWS credentials of its own, so nothing was sent to Glue. Its operator"
            + " gives it some: a role, a profile or the environment. "
            + change(changeId));
  }

  /** No connection to Glue could be opened, so nothing was read. */
  public static WireError glueUnreadable(String requestId) {
    return unavailable(
        "Glue cannot be reached, so nothing was read. Repeat it. " + change(requestId));
  }

  /** The change was sent and Glue's answer is not known. Clients do not repeat this one. */
  public static WireError answerLost(String changeId) {
    return new WireError(
        "OperationTimeoutException",
        400,
        "In doubt: the change was sent to Glue and no answer came. Do not repeat it blindly: read"
            + " the connection first. The ledger will record what happened under this change id. "
            + change(changeId));
  }

  /** The gate did not answer in time; the change is recorded and may have been sent. */
  public static WireError unanswered(String changeId) {
    return new WireError(
        "OperationTimeoutException",
        400,
        "In doubt: the gate could not answer in time, and the change is recorded and may have been"
            + " sent to Glue. Do not repeat it blindly: read the connection first. The ledger will"
            + " record what happened under this change id. "
            + change(changeId));
  }

  /** The change was sent, its answer lost, and then it was seen not to have been made. */
  public static WireError notApplied(String changeId) {
    return new WireError(
        "OperationTimeoutException",
        400,
        "Glue's answer was lost, and the change turned out not to have been made. Send it again as"
            + " a new call. "
            + change(changeId));
  }

  /**
   * The gate failed in a way that nobody foresaw. Only for calls of which nothing was sent to Glue:
   * clients repeat it.
   */
  public static WireError unexpected() {
    return new WireError(
        "InternalServiceException", 500, "The gate failed; see its log for this request id.");
  }

  private static WireError unavailable(String message) {
    return new WireError(SERVICE_UNAVAILABLE, 503, message);
  }

  private static String change(String changeId) {
    return "[change " + changeId + "]";
  }
}
