/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.samples.Places;
import io.glueledger.definition.samples.Traces;
import io.glueledger.definition.url.parser.UrlParser;
import io.glueledger.event.Definition;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanaryProperties {

  /** Where a credential stands; a request has at least one of them. */
  private static final List<String> CREDENTIALS =
      List.of(
          "PASSWORD",
          "ENCRYPTED_PASSWORD",
          "KAFKA_SASL_SCRAM_PASSWORD",
          "KAFKA_CLIENT_KEY_PASSWORD",
          "basic",
          "custom",
          "accessToken",
          "clientSecret",
          "code",
          "tokenParameter");

  /** Places that the allowlist shows, and others. */
  private static final List<String> PLACES =
      List.of(
          "description",
          "matchCriteria",
          "type",
          "HOST",
          "USERNAME",
          "SECRET_ID",
          "DATABASE",
          "KAFKA_BOOTSTRAP_SERVERS",
          "CUSTOM_JDBC_CERT",
          "CUSTOM_JDBC_CERT_STRING",
          "JDBC_DRIVER_CLASS_NAME",
          "ROLE_ARN",
          "JDBC_CONNECTION_URL",
          "CONNECTION_URL",
          "ENDPOINT",
          "unknownKey",
          "key",
          "spark",
          "sparkKey",
          "SparkProperties",
          "subnet",
          "tag",
          "tagKey",
          "tokenUrl",
          "secretArn",
          "clientId");

  private static final List<String> URLS =
      List.of(
          "jdbc:postgresql://%s.example.com:5432/db",
          "jdbc:postgresql://h/%s",
          "jdbc:postgresql://h/db?user=%s&ssl=true",
          "jdbc:postgresql://u:%s@h/db",
          "jdbc:mysql://h/db?%s=1&useSSL=false",
          "jdbc:mysql://h/db?characterEncoding=%s",
          "jdbc:oracle:thin:@//h:1521/%s",
          "jdbc:oracle:thin:%s/x@h:1521:x",
          "jdbc:sqlserver://h;databaseName={%s};trustServerCertificate=%s",
          "mongodb://h/db?replicaSet=%s",
          "https://h/%s?x=%s#%s",
          "%s://h/x",
          "jdbc:%s://h/x",
          "%s");

  @Provide
  Arbitrary<String> plainCanaries() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .ofMinLength(8)
        .ofMaxLength(20)
        .map(text -> "Cn" + text);
  }

  @Provide
  Arbitrary<String> oddCanaries() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars(" !\"#$%&'()*+,-./:;<=>?@[\\]^_{|}~\u00e4\u20ac\n\t")
        .ofMinLength(6)
        .ofMaxLength(20)
        .map(text -> "Q" + text + "7");
  }

  @Provide
  Arbitrary<Set<String>> places() {
    return Arbitraries.of(PLACES).set().ofMinSize(1);
  }

  @Provide
  Arbitrary<String> credential() {
    return Arbitraries.of(CREDENTIALS);
  }

  @Provide
  Arbitrary<String> url() {
    return Arbitraries.of(URLS);
  }

  @Property(tries = 400)
  void aSecretLeavesNoTraceWhereverElseItStands(
      @ForAll("plainCanaries") String canary,
      @ForAll("credential") String credential,
      @ForAll("places") Set<String> places,
      @ForAll("url") String url) {
    // Given
    CanaryRequest request = new CanaryRequest(canary, url);
    request.put(credential);
    places.forEach(request::put);

    // When
    RedactedDefinition redaction = request.redacted();

    // Then
    assertThat(Traces.of(canary, redaction.definition())).isEmpty();
    assertThat(redaction.secrets().blank("Glue says " + canary)).doesNotContain(canary);
  }

  @Property(tries = 300)
  void aSecretOfAnyCharactersLeavesNoTrace(
      @ForAll("oddCanaries") String canary,
      @ForAll("credential") String credential,
      @ForAll("url") String url) {
    // Given
    CanaryRequest request = new CanaryRequest(canary, url);
    request.put(credential);
    PLACES.forEach(request::put);

    // When
    RedactedDefinition redaction = request.redacted();

    // Then
    assertThat(Traces.of(canary, redaction.definition())).isEmpty();
  }

  @Property(tries = 300)
  void whatIsClearIsListedAndHasItsShape(
      @ForAll("oddCanaries") String odd,
      @ForAll("plainCanaries") String plain,
      @ForAll("places") Set<String> places,
      @ForAll("url") String url) {
    // Given
    CanaryRequest request = new CanaryRequest(odd.length() % 2 == 0 ? odd : plain, url);
    places.forEach(request::put);

    // When
    Definition definition = request.redacted().definition();

    // Then
    assertThat(definition.getConnectionProperties())
        .allSatisfy(
            (key, value) -> {
              String text = value.getText().orElse("");
              if (value.getVisibility() == Visibility.CLEAR && !text.isEmpty()) {
                boolean shape =
                    PropertyKeys.grammar(key)
                        .map(grammar -> grammar.matches(text))
                        .orElseGet(
                            () ->
                                PropertyKeys.URLS.contains(key)
                                    && UrlParser.parse(text).redacted().equals(text));
                assertThat(shape).isTrue();
                assertThat(SecretScanner.looksSecret(text)).isFalse();
              }
            });
    assertThat(definition.getSparkProperties().values())
        .noneMatch(value -> value.getVisibility() == Visibility.CLEAR);
    assertThat(Places.of(definition))
        .allMatch(
            place ->
                (place.value().getVisibility() == Visibility.REDACTED)
                        == place.value().getText().isEmpty()
                    && place.value().getFingerprints().isEmpty()
                        == (place.value().getVisibility() == Visibility.CLEAR));
  }

  /** Each place alone: what is no credential by its place is hidden by the allowlist alone. */
  @Property(tries = 100)
  void aValueOfAHiddenPlaceLeavesNoTrace(@ForAll("plainCanaries") String canary) {
    // Given
    List<CanaryRequest> requests = new ArrayList<>();
    for (String place : List.of("unknownKey", "spark", "clientId", "tokenParameter", "custom")) {
      CanaryRequest request = new CanaryRequest(canary, "%s");
      request.put(place);
      request.put("description");
      requests.add(request);
    }

    // When
    List<RedactedDefinition> redactions = requests.stream().map(CanaryRequest::redacted).toList();

    // Then
    assertThat(redactions).allMatch(r -> Traces.of(canary, r.definition()).isEmpty());
  }
}
