/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import com.linecorp.armeria.common.HttpResponse;
import io.glueledger.query.auth.Role;
import io.glueledger.query.http.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One address of the API.
 *
 * @param template its path as the description writes it
 * @param parameters names of its query parameters
 * @param formats how its answer can be had
 * @param role who may read it
 * @param handler what answers
 */
public record Endpoint(
    String template, List<String> parameters, List<Format> formats, Role role, Handler handler) {

  /** Copies the lists. */
  public Endpoint {
    parameters = List.copyOf(parameters);
    formats = List.copyOf(formats);
  }

  /** Answers one call. */
  interface Handler {
    CompletableFuture<HttpResponse> answer(Call call);
  }

  /** An address with one object behind it. */
  static Endpoint one(String template, List<String> parameters, Handler handler) {
    return new Endpoint(
        template, and(parameters, "format"), Format.ONLY_JSON, Role.VIEWER, handler);
  }

  /** An address with a list behind it. */
  static Endpoint list(String template, List<String> filters, Handler handler) {
    return new Endpoint(
        template, and(filters, "limit", "cursor", "format"), Format.OF_LISTS, Role.VIEWER, handler);
  }

  Endpoint onlyFor(Role needed) {
    return new Endpoint(template, parameters, formats, needed, handler);
  }

  private static List<String> and(List<String> some, String... others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(others));
    return all;
  }
}
