/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import static io.glueledger.ingest.auth.AuthFixtures.at;
import static io.glueledger.ingest.auth.AuthFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.text.Printable;
import io.glueledger.base.text.Sha256Digest;
import io.glueledger.ingest.auth.AuthFixtures.Signing;
import io.glueledger.ingest.auth.Authentication.Authenticated;
import io.glueledger.ingest.auth.Authentication.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forged and mutated signatures; replay a run with {@code -Dglueledger.seed=}. */
class MutatedRequestsTest {
  private static final Logger LOG = LoggerFactory.getLogger(MutatedRequestsTest.class);
  private static final int MUTATIONS = 10_000;
  private static final long SEED = Long.getLong("glueledger.seed", System.nanoTime());
  private static final String AUTHORIZATION = "authorization";
  private static final String HASH = "x-amz-content-sha256";

  private static final List<Way> WAYS =
      List.of(
          way("flip a byte of the method", (r, x) -> at(r, flip(r.method(), x), r.path(), "")),
          way("flip a byte of the path", (r, x) -> at(r, r.method(), flip(r.path(), x), "")),
          way("lengthen the path", (r, x) -> at(r, r.method(), r.path() + "/", "")),
          way("add a query", (r, x) -> at(r, r.method(), r.path(), "a=" + x.nextInt())),
          way("move the signature to the query", (r, x) -> inQuery(r)),
          way("flip a byte of the body", MutatedRequestsTest::flipBody),
          way("cut the body", (r, x) -> resized(r, x.nextInt(r.body().length))),
          way("lengthen the body", (r, x) -> resized(r, r.body().length + 1)),
          way("replace the body and its claimed hash", MutatedRequestsTest::replaceBody),
          way("flip a byte of Authorization", (r, x) -> edit(r, AUTHORIZATION, t -> flip(t, x))),
          way("flip a byte of a signed value", (r, x) -> edit(r, signed(r, x), t -> flip(t, x))),
          way("change case in a signed value", (r, x) -> edit(r, signed(r, x), t -> toggle(t, x))),
          way("remove a signed header", (r, x) -> with(r, signed(r, x))),
          way("send a signed header twice", (r, x) -> twice(r, signed(r, x))),
          way("take a name out of SignedHeaders", (r, x) -> naming(r, n -> n.remove(signed(r, x)))),
          way("take a name and its header out", MutatedRequestsTest::unsign),
          way(
              "add a name to SignedHeaders",
              (r, x) -> with(naming(r, n -> n.add("zzz")), "zzz", "1")),
          way("send two Authorization headers", (r, x) -> twice(r, AUTHORIZATION)),
          way("leave the payload unsigned", (r, x) -> with(r, HASH, "UNSIGNED-PAYLOAD")),
          way(
              "use another's key",
              (r, x) -> edit(r, AUTHORIZATION, t -> t.replace("AKIDEXAMPLE", "AKIDOTHER"))),
          way("add a session token", (r, x) -> with(r, "x-amz-security-token", "" + x.nextInt())));

  private static final List<String> ACCEPTED = new ArrayList<>();
  private static final List<String> UNPRINTABLE = new ArrayList<>();

  /** One way to change a request; it takes a request and a source of chance. */
  private record Way(String name, BiFunction<SignedRequest, Random, SignedRequest> change) {}

  private static Way way(String name, BiFunction<SignedRequest, Random, SignedRequest> change) {
    return new Way(name, change);
  }

  @BeforeAll
  static void mutate() {
    LOG.atInfo().addKeyValue("seed", SEED).log("mutating signed requests");
    Random random = new Random(SEED);
    List<SignedRequest> requests = new ArrayList<>();
    RecordedRequests.names().forEach(name -> requests.add(RecordedRequests.read(name)));
    requests.add(Signing.usual().sign("{\"Name\":\"orders\"}"));
    for (int run = 0; run < MUTATIONS; run++) {
      SignedRequest request = requests.get(random.nextInt(requests.size()));
      Way way = WAYS.get(random.nextInt(WAYS.size()));
      SignedRequest mutated = way.change().apply(request, random);
      Authentication result = AuthFixtures.verifierFor(request).verify(mutated);
      if (result instanceof Authenticated) {
        ACCEPTED.add(run + ": " + way.name());
      }
      if (result instanceof Refused refused && Printable.hasControls(refused.message())) {
        UNPRINTABLE.add(run + ": " + way.name());
      }
    }
  }

  @Test
  void noMutationOfASignedRequestIsAccepted() {
    assertThat(ACCEPTED).as("-Dglueledger.seed=%s", SEED).isEmpty();
  }

  @Test
  void everyRefusalIsPrintable() {
    assertThat(UNPRINTABLE).as("-Dglueledger.seed=%s", SEED).isEmpty();
  }

  private static String flip(String text, Random random) {
    char[] characters = text.toCharArray();
    characters[random.nextInt(characters.length)] ^= (char) (1 + random.nextInt(127));
    return new String(characters);
  }

  /** Changes the case of one letter; text without letters is flipped. */
  private static String toggle(String text, Random random) {
    int[] letters =
        IntStream.range(0, text.length()).filter(i -> Character.isLetter(text.charAt(i))).toArray();
    if (letters.length == 0) {
      return flip(text, random);
    }
    char[] characters = text.toCharArray();
    characters[letters[random.nextInt(letters.length)]] ^= (char) 0x20;
    return new String(characters);
  }

  private static List<String> signedNames(SignedRequest request) {
    String header = request.one(AUTHORIZATION).orElseThrow();
    return Authorization.parse(header).orElseThrow().signedHeaders();
  }

  private static String signed(SignedRequest request, Random random) {
    List<String> names = signedNames(request);
    return names.get(random.nextInt(names.size()));
  }

  /** The request with other names in SignedHeaders. */
  private static SignedRequest naming(SignedRequest request, Consumer<List<String>> change) {
    List<String> names = new ArrayList<>(signedNames(request));
    change.accept(names);
    String signed = "SignedHeaders=" + String.join(";", names);
    return edit(request, AUTHORIZATION, old -> old.replaceFirst("SignedHeaders=[^,]*", signed));
  }

  private static SignedRequest unsign(SignedRequest request, Random random) {
    String name = signed(request, random);
    return with(naming(request, names -> names.remove(name)), name);
  }

  private static SignedRequest edit(
      SignedRequest request, String header, UnaryOperator<String> change) {
    return with(request, header, change.apply(request.one(header).orElseThrow()));
  }

  private static SignedRequest twice(SignedRequest request, String header) {
    String value = request.one(header).orElseThrow();
    return with(request, header, value, value);
  }

  private static SignedRequest inQuery(SignedRequest request) {
    String header = request.one(AUTHORIZATION).orElseThrow();
    String query = header.replace(", ", "&").replace(" ", "&X-Amz-");
    return at(with(request, AUTHORIZATION), "POST", "/", query);
  }

  private static SignedRequest flipBody(SignedRequest request, Random random) {
    byte[] body = request.body().clone();
    body[random.nextInt(body.length)] ^= (byte) (1 + random.nextInt(255));
    return withBody(request, body);
  }

  private static SignedRequest resized(SignedRequest request, int length) {
    return withBody(request, Arrays.copyOf(request.body(), length));
  }

  private static SignedRequest replaceBody(SignedRequest request, Random random) {
    byte[] body = ("{\"Name\":\"" + random.nextInt() + "\"}").getBytes(StandardCharsets.UTF_8);
    return with(withBody(request, body), HASH, Sha256Digest.hex(body));
  }

  private static SignedRequest withBody(SignedRequest request, byte[] body) {
    return new SignedRequest(
        request.method(), request.path(), request.query(), request.headers(), body);
  }
}
