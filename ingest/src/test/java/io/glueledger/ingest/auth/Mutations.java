/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Ways to change a signed request so that its signature must not hold any more. */
final class Mutations {

  /** One way; it takes a request and a source of chance. */
  private interface Way extends BiFunction<SignedRequest, Random, SignedRequest> {}

  private static final String AUTHORIZATION = "authorization";

  private static final Map<String, Way> WAYS = ways();

  private Mutations() {}

  /** A mutated request and the name of what was done to it. */
  record Mutated(String way, SignedRequest request) {}

  static Mutated mutate(SignedRequest request, Random random) {
    List<String> names = List.copyOf(WAYS.keySet());
    String name = names.get(random.nextInt(names.size()));
    Way way = WAYS.getOrDefault(name, (same, unused) -> same);
    return new Mutated(name, way.apply(request, random));
  }

  private static Map<String, Way> ways() {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put(
        "flip a byte of the method",
        (request, random) -> parts(request, flip(request.method(), random), request.path(), ""));
    ways.put(
        "flip a byte of the path",
        (request, random) -> parts(request, request.method(), flip(request.path(), random), ""));
    ways.put(
        "lengthen the path",
        (request, random) -> parts(request, request.method(), request.path() + "/", ""));
    ways.put(
        "add a query",
        (request, random) ->
            parts(request, request.method(), request.path(), "a=" + random.nextInt()));
    ways.put(
        "move the signature to the query",
        (request, random) -> {
          String header = request.one(AUTHORIZATION).orElseThrow();
          SignedRequest without = header(request, AUTHORIZATION);
          return parts(without, "POST", "/", header.replace(", ", "&").replace(" ", "&X-Amz-"));
        });
    ways.put(
        "flip a byte of the body",
        (request, random) -> {
          byte[] body = request.body().clone();
          body[random.nextInt(body.length)] ^= (byte) (1 + random.nextInt(255));
          return body(request, body);
        });
    ways.put(
        "cut the body",
        (request, random) ->
            body(request, Arrays.copyOf(request.body(), random.nextInt(request.body().length))));
    ways.put(
        "lengthen the body",
        (request, random) ->
            body(request, Arrays.copyOf(request.body(), request.body().length + 1)));
    ways.put(
        "replace the body and its claimed hash",
        (request, random) -> {
          byte[] body =
              ("{\"Name\":\"" + random.nextInt() + "\"}").getBytes(StandardCharsets.UTF_8);
          return header(body(request, body), "x-amz-content-sha256", SigV4.sha256Hex(body));
        });
    ways.put(
        "flip a byte of the Authorization header",
        (request, random) ->
            header(request, AUTHORIZATION, flip(request.one(AUTHORIZATION).orElseThrow(), random)));
    ways.put(
        "flip a byte of a signed header's value",
        (request, random) -> {
          String name = signedHeader(request, random);
          return header(request, name, flip(request.one(name).orElseThrow(), random));
        });
    ways.put(
        "change case in a signed header's value",
        (request, random) -> {
          String name = signedHeader(request, random);
          return header(request, name, flipCase(request.one(name).orElseThrow(), random));
        });
    ways.put(
        "remove a signed header",
        (request, random) -> header(request, signedHeader(request, random)));
    ways.put(
        "send a signed header twice",
        (request, random) -> {
          String name = signedHeader(request, random);
          String value = request.one(name).orElseThrow();
          return header(request, name, value, value);
        });
    ways.put(
        "take a name out of SignedHeaders",
        (request, random) -> {
          List<String> names = new ArrayList<>(signedHeaders(request));
          names.remove(random.nextInt(names.size()));
          return signedHeaders(request, names);
        });
    ways.put(
        "take a name and its header out",
        (request, random) -> {
          List<String> names = new ArrayList<>(signedHeaders(request));
          String removed = names.remove(random.nextInt(names.size()));
          return header(signedHeaders(request, names), removed);
        });
    ways.put(
        "add a name to SignedHeaders",
        (request, random) -> {
          List<String> names = new ArrayList<>(signedHeaders(request));
          names.add("zzz");
          return header(signedHeaders(request, names), "zzz", "1");
        });
    ways.put(
        "send two Authorization headers",
        (request, random) -> {
          String value = request.one(AUTHORIZATION).orElseThrow();
          return header(request, AUTHORIZATION, value, value);
        });
    ways.put(
        "leave the payload unsigned",
        (request, random) -> header(request, "x-amz-content-sha256", "UNSIGNED-PAYLOAD"));
    ways.put(
        "use another's key",
        (request, random) ->
            header(
                request,
                AUTHORIZATION,
                request.one(AUTHORIZATION).orElseThrow().replace("AKIDEXAMPLE", "AKIDOTHER")));
    ways.put(
        "add a session token",
        (request, random) ->
            header(request, "x-amz-security-token", Integer.toString(random.nextInt())));
    return ways;
  }

  private static String flip(String text, Random random) {
    char[] characters = text.toCharArray();
    characters[random.nextInt(characters.length)] ^= (char) (1 + random.nextInt(127));
    return new String(characters);
  }

  private static String flipCase(String text, Random random) {
    char[] characters = text.toCharArray();
    int from = random.nextInt(characters.length);
    for (int step = 0; step < characters.length; step++) {
      int index = (from + step) % characters.length;
      if (Character.isLetter(characters[index])) {
        characters[index] ^= (char) 0x20;
        return new String(characters);
      }
    }
    return flip(text, random);
  }

  private static List<String> signedHeaders(SignedRequest request) {
    String header = request.one(AUTHORIZATION).orElseThrow();
    return Authorization.parse(header).orElseThrow().signedHeaders();
  }

  private static String signedHeader(SignedRequest request, Random random) {
    List<String> names = signedHeaders(request);
    return names.get(random.nextInt(names.size()));
  }

  private static SignedRequest signedHeaders(SignedRequest request, List<String> names) {
    return header(
        request,
        AUTHORIZATION,
        request
            .one(AUTHORIZATION)
            .orElseThrow()
            .replaceFirst("SignedHeaders=[^,]*", "SignedHeaders=" + String.join(";", names)));
  }

  private static SignedRequest header(SignedRequest request, String name, String... values) {
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    headers.remove(name);
    if (values.length > 0) {
      headers.put(name, Arrays.asList(values));
    }
    return new SignedRequest(
        request.method(), request.path(), request.query(), headers, request.body());
  }

  private static SignedRequest body(SignedRequest request, byte[] body) {
    return new SignedRequest(
        request.method(), request.path(), request.query(), request.headers(), body);
  }

  private static SignedRequest parts(
      SignedRequest request, String method, String path, String query) {
    return new SignedRequest(method, path, query, request.headers(), request.body());
  }
}
