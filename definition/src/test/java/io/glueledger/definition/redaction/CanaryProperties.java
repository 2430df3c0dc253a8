/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.Places;
import io.glueledger.definition.fixture.Traces;
import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.url.parser.UrlParser;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanaryProperties {

  private static final List<String> URLS =
      """
      jdbc:postgresql://%s.example.com:5432/db
      jdbc:postgresql://h/%s
      jdbc:postgresql://h/db?user=%s&ssl=true
      jdbc:postgresql://u:%s@h/db
      jdbc:mysql://h/db?%s=1&useSSL=false
      jdbc:mysql://h/db?characterEncoding=%s
      jdbc:oracle:thin:@//h:1521/%s
      jdbc:oracle:thin:%s/x@h:1521:x
      jdbc:sqlserver://h;databaseName={%s};trustServerCertificate=%s
      mongodb://h/db?replicaSet=%s
      https://h/%s?x=%s#%s
      %s://h/x
      jdbc:%s://h/x
      %s
      """
          .lines()
          .toList();

  private static final Arbitrary<String> PLAIN =
      Arbitraries.strings().alpha().numeric().ofMinLength(8).ofMaxLength(20).map(t -> "Cn" + t);

  private static final Arbitrary<String> ODD =
      Arbitraries.strings()
          .withCharRange('a', 'z')
          .numeric()
          .withChars(" !\"#$%&'()*+,-./:;<=>?@[\\]^_{|}~\u00e4\u20ac\n\t")
          .ofMinLength(6)
          .ofMaxLength(20)
          .map(text -> "Q" + text + "7");

  private static final Arbitrary<String> CREDENTIAL = Arbitraries.of(CanaryRequest.CREDENTIALS);

  private static final Arbitrary<Set<String>> SOME =
      Arbitraries.of(CanaryRequest.OTHERS).set().ofMinSize(1);

  private static Arbitrary<CanaryRequest> requests(
      Arbitrary<String> texts, Arbitrary<Set<String>> places) {
    return Combinators.combine(texts, Arbitraries.of(URLS), places).as(CanaryRequest::new);
  }

  private static Set<String> union(Set<String> places, String credential) {
    Set<String> union = new HashSet<>(places);
    union.add(credential);
    return union;
  }

  @Provide
  Arbitrary<CanaryRequest> credentials() {
    return requests(PLAIN, Combinators.combine(SOME, CREDENTIAL).as(CanaryProperties::union));
  }

  @Provide
  Arbitrary<CanaryRequest> oddCredentials() {
    return requests(ODD, CREDENTIAL.map(c -> union(Set.copyOf(CanaryRequest.OTHERS), c)));
  }

  @Provide
  Arbitrary<CanaryRequest> anything() {
    return requests(Arbitraries.oneOf(PLAIN, ODD), SOME);
  }

  /** Each place alone: what is no credential by its place is hidden by the allowlist alone. */
  @Provide
  Arbitrary<CanaryRequest> hiddenPlaces() {
    return requests(
        PLAIN,
        Arbitraries.of("unknownKey", "spark", "clientId", "tokenParameter", "custom")
            .map(place -> Set.of(place, "description")));
  }

  @Property(tries = 400)
  void aSecretLeavesNoTraceWhereverElseItStands(@ForAll("credentials") CanaryRequest request) {
    assertThat(Traces.of(request.text(), request.redacted().definition())).isEmpty();
  }

  @Property(tries = 300)
  void aSecretOfAnyCharactersLeavesNoTrace(@ForAll("oddCredentials") CanaryRequest request) {
    assertThat(Traces.of(request.text(), request.redacted().definition())).isEmpty();
  }

  @Property(tries = 500)
  void aValueOfAHiddenPlaceLeavesNoTrace(@ForAll("hiddenPlaces") CanaryRequest request) {
    assertThat(Traces.of(request.text(), request.redacted().definition())).isEmpty();
  }

  @Property(tries = 100)
  void aSecretIsKeptOutOfWhatGlueSays(@ForAll("credentials") CanaryRequest request) {
    assertThat(request.redacted().secrets().blank("Glue says " + request.text()))
        .doesNotContain(request.text());
  }

  @Property(tries = 300)
  void whatIsClearIsListedAndHasItsShape(@ForAll("anything") CanaryRequest request) {
    assertThat(request.redacted().definition().getConnectionProperties())
        .allSatisfy(
            (key, value) -> {
              String text = value.getText().orElse("");
              boolean clear = value.getVisibility() == Visibility.CLEAR && !text.isEmpty();
              assertThat(!clear || hasShape(key, text)).isTrue();
              assertThat(clear && SecretScanner.looksSecret(text)).isFalse();
            });
  }

  private static boolean hasShape(String key, String text) {
    return PropertyKeys.URLS.contains(key)
        ? UrlParser.parse(text).redacted().equals(text)
        : PropertyKeys.grammar(key).filter(grammar -> grammar.matches(text)).isPresent();
  }

  @Property(tries = 100)
  void noPropertyOfAnEnvironmentIsClear(@ForAll("anything") CanaryRequest request) {
    assertThat(request.redacted().definition().getSparkProperties().values())
        .extracting(Value::getVisibility)
        .doesNotContain(Visibility.CLEAR);
  }

  @Property(tries = 300)
  void aTextIsMissingWhereNothingIsShownAndAFingerprintWhereAllIs(
      @ForAll("anything") CanaryRequest request) {
    assertThat(Places.of(request.redacted().definition()))
        .extracting(Places.Place::value)
        .allMatch(
            value -> (value.getVisibility() == Visibility.REDACTED) == value.getText().isEmpty())
        .allMatch(
            value ->
                (value.getVisibility() == Visibility.CLEAR) == value.getFingerprints().isEmpty());
  }
}
