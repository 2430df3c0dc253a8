/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.fault.FaultJson;
import io.glueledger.localglue.fault.Faults;
import io.glueledger.localglue.journal.Journal;
import io.glueledger.localglue.journal.JournalJson;
import io.glueledger.localglue.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The control interface under {@value #PREFIX}, for tests against a process. It shows secrets, so
 * it is refused unless it was enabled.
 *
 * <ul>
 *   <li>{@code GET journal?after=SEQUENCE}: what was asked, in order
 *   <li>{@code GET state}: all connections in full, as canonical JSON
 *   <li>{@code GET faults}, {@code POST faults} (one fault or {@code {"faults": [...]}}), {@code
 *       DELETE faults}
 * </ul>
 */
public final class AdminEndpoint implements HttpService {

  /** The path under which it is served. */
  public static final String PREFIX = "/_local-glue/";

  private final boolean enabled;
  private final Journal journal;
  private final Faults faults;
  private final Supplier<String> state;

  /** A control interface; the supplier gives the state as canonical JSON. */
  public AdminEndpoint(boolean enabled, Journal journal, Faults faults, Supplier<String> state) {
    this.enabled = enabled;
    this.journal = journal;
    this.faults = faults;
    this.state = state;
  }

  @Override
  public HttpResponse serve(ServiceRequestContext ctx, HttpRequest req) {
    if (!enabled) {
      return error(
          HttpStatus.FORBIDDEN, "The control interface is off; start with adminEnabled to use it.");
    }
    return HttpResponse.of(req.aggregate().thenApply(request -> answer(ctx, request)));
  }

  private HttpResponse answer(ServiceRequestContext ctx, AggregatedHttpRequest request) {
    String asked = request.method() + " " + ctx.path().substring(PREFIX.length());
    try {
      return switch (asked) {
        case "GET journal" ->
            json(Json.write(JournalJson.of(journal, after(ctx.queryParam("after")))));
        case "GET state" -> json(state.get());
        case "GET faults" -> json(faultsJson());
        case "POST faults" -> {
          faults.add(read(request).toArray(Fault[]::new));
          yield json(faultsJson());
        }
        case "DELETE faults" -> {
          faults.clear();
          yield json(faultsJson());
        }
        default -> error(HttpStatus.NOT_FOUND, "There is no " + asked + " here.");
      };
    } catch (IllegalArgumentException e) {
      return error(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static long after(@Nullable String text) {
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("after must be a whole number, was " + text, e);
    }
  }

  private static List<Fault> read(AggregatedHttpRequest request) {
    ObjectNode json =
        Json.parse(request.content().array())
            .either(
                object -> object,
                reason -> {
                  throw new IllegalArgumentException(reason);
                });
    if (!json.has("faults")) {
      return List.of(FaultJson.read(json));
    }
    List<Fault> read = new ArrayList<>();
    for (JsonNode each : json.path("faults")) {
      read.add(FaultJson.read(each));
    }
    return read;
  }

  private String faultsJson() {
    ObjectNode json = Json.object();
    json.set("faults", FaultJson.write(faults));
    return Json.write(json);
  }

  private static HttpResponse json(String text) {
    return HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, text);
  }

  private static HttpResponse error(HttpStatus status, String message) {
    return HttpResponse.of(
        status, MediaType.JSON_UTF_8, Json.write(Json.object().put("error", message)));
  }
}
