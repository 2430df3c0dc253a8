/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a registry denies from what it fails to say. */
final class RegistryCalls {

  private static final int SUBJECT_NOT_FOUND = 40401;
  private static final int VERSION_NOT_FOUND = 40402;
  private static final int SCHEMA_NOT_FOUND = 40403;
  private static final int SUBJECT_CONFIG_NOT_FOUND = 40408;

  private static final Set<Integer> NOT_FOUND =
      Set.of(SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, SCHEMA_NOT_FOUND, SUBJECT_CONFIG_NOT_FOUND);

  interface Call<T extends @Nullable Object> {
    T ask() throws IOException, RestClientException;
  }

  private RegistryCalls() {}

  /**
   * The registry's answer; empty if it knows that there is nothing, or gave none. A 404 without one
   * of the registry's own codes is not such an answer: a proxy, or a wrong path, says that.
   *
   * @throws RegistryUnavailableException if it did not say
   */
  static <T> Optional<T> find(String what, Call<T> call) {
    try {
      return Optional.ofNullable(call.ask());
    } catch (RestClientException e) {
      if (e.getStatus() == 404 && NOT_FOUND.contains(e.getErrorCode())) {
        return Optional.empty();
      }
      throw unavailable(what, e);
    } catch (IOException | RuntimeException e) {
      throw unavailable(what, e);
    }
  }

  static RegistryUnavailableException unavailable(String what, Exception cause) {
    return new RegistryUnavailableException(
        "the schema registry did not %s: %s".formatted(what, cause), cause);
  }
}
