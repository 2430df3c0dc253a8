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
import io.glueledger.localglue.fault.FaultReader;
import io.glueledger.localglue.fault.FaultSwitches;
import io.glueledger.localglue.journal.Journal;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.localglue.json.StrictJson;
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
 *
 * @param enabled whether it answers
 * @param journal what was asked
 * @param faults what goes wrong
 * @param state gives all connections as canonical JSON
 */
public record AdminEndpoint(
    boolean enabled, Journal journal, FaultSwitches faults, Supplier<String> state)
    implements HttpService {

  /** The path under which it is served. */
  public static final String PREFIX = "/_local-glue/";

  /** The entries after a sequence number, with the counts that tell whether they are all. */
  private record JournalPage(long size, long dropped, List<JournalEntry> entries) {}

  private record ActiveFaults(List<FaultSwitches.Active> faults) {}

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
        case "GET journal" -> json(StrictJson.write(page(after(ctx.queryParam("after")))));
        case "GET state" -> json(state.get());
        case "GET faults" -> json(StrictJson.write(new ActiveFaults(faults.active())));
        case "POST faults" -> {
          faults.add(read(request).toArray(Fault[]::new));
          yield json(StrictJson.write(new ActiveFaults(faults.active())));
        }
        case "DELETE faults" -> {
          faults.clear();
          yield json(StrictJson.write(new ActiveFaults(faults.active())));
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
        StrictJson.parse(request.content().array())
            .either(
                object -> object,
                reason -> {
                  throw new IllegalArgumentException(reason);
                });
    if (!json.has("faults")) {
      return List.of(FaultReader.read(json));
    }
    List<Fault> read = new ArrayList<>();
    for (JsonNode each : json.path("faults")) {
      read.add(FaultReader.read(each));
    }
    return read;
  }

  private JournalPage page(long after) {
    return new JournalPage(journal.size(), journal.dropped(), journal.entriesAfter(after));
  }

  private static HttpResponse json(String text) {
    return HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, text);
  }

  private static HttpResponse error(HttpStatus status, String message) {
    return HttpResponse.of(
        status, MediaType.JSON_UTF_8, StrictJson.write(StrictJson.object().put("error", message)));
  }
}
