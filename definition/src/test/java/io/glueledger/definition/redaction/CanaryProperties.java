/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.samples.Places;
import io.glueledger.definition.samples.Traces;
import io.glueledger.definition.url.parser.UrlParser;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Visibility;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class CanaryProperties {

  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(
              new FingerprintKeys.Key("k2", new byte[32]),
              List.of(new FingerprintKeys.Key("k1", "x".repeat(32).getBytes(UTF_8)))));

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
    Request request = new Request(canary, url);
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
    Request request = new Request(canary, url);
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
    Request request = new Request(odd.length() % 2 == 0 ? odd : plain, url);
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

  /** A request with one text in many places, in many spellings. */
  private static final class Request {
    private final String text;
    private final String url;
    private final ConnectionInput.Builder input = ConnectionInput.builder().connectionType("JDBC");
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> spark = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> custom = new HashMap<>();
    private final Map<String, String> tokenParameters = new HashMap<>();
    private final Map<String, String> auth = new HashMap<>();

    private Request(String text, String url) {
      this.text = text;
      this.url = url;
    }

    private void put(String place) {
      String spellings = String.join(" ", Traces.spellings(text));
      switch (place) {
        case "description" -> input.description("before " + spellings + " x" + text + "x");
        case "matchCriteria" -> input.matchCriteria(text, "a-" + text);
        case "type" -> input.connectionType(text);
        case "HOST" -> properties.put(place, text + ".example.com");
        case "SECRET_ID" -> properties.put(place, "prod/" + text + "-AbCdEf");
        case "KAFKA_BOOTSTRAP_SERVERS" -> properties.put(place, "b1:9092," + text + ":9092");
        case "CUSTOM_JDBC_CERT" -> properties.put(place, "s3://bucket/" + text + "/ca.pem");
        case "CUSTOM_JDBC_CERT_STRING" -> properties.put(place, "CN=" + text + ",O=x");
        case "JDBC_DRIVER_CLASS_NAME" -> properties.put(place, "org." + text + ".Driver");
        case "ROLE_ARN" -> properties.put(place, "arn:aws:iam::123456789012:role/" + text);
        case "JDBC_CONNECTION_URL" -> properties.put(place, url.replace("%s", text));
        case "CONNECTION_URL" ->
            properties.put(place, url.replace("%s", URLEncoder.encode(text, UTF_8)));
        case "ENDPOINT" -> properties.put(place, "https://" + text + ".example.com/" + text);
        case "unknownKey" -> properties.put("MY_THING", text);
        case "key" -> properties.put("my-" + text, "1");
        case "spark" -> spark.put("dbtable", text);
        case "sparkKey" -> spark.put(text, "1");
        case "SparkProperties" ->
            properties.put(
                place,
                "{\"a\":\""
                    + text.replace("\\", "\\\\").replace("\"", "\\\"")
                    + "\",\"HOST\":\"h\"}");
        case "subnet" -> input.physicalConnectionRequirements(p -> p.subnetId("subnet-" + text));
        case "tag" -> tags.put("team", spellings);
        case "tagKey" -> tags.put("a/" + text, "1");
        case "custom" -> custom.put("x-thing", text);
        case "tokenParameter" -> tokenParameters.put("client_secret", text);
        case "basic", "accessToken", "clientSecret", "code", "tokenUrl", "secretArn", "clientId" ->
            auth.put(place, text);
        default -> properties.put(place, text);
      }
    }

    private RedactedDefinition redacted() {
      input
          .connectionPropertiesWithStrings(properties)
          .sparkProperties(spark)
          .authenticationConfiguration(
              a ->
                  a.secretArn(
                          auth.containsKey("secretArn")
                              ? "arn:aws:secretsmanager:eu-west-1:123456789012:secret:" + text
                              : null)
                      .customAuthenticationCredentials(custom)
                      .basicAuthenticationCredentials(
                          b -> b.username("etl").password(auth.get("basic")))
                      .oAuth2Properties(
                          o ->
                              o.tokenUrl(
                                      auth.containsKey("tokenUrl")
                                          ? "https://login.example.com/" + text + "?x=" + text
                                          : null)
                                  .tokenUrlParametersMap(tokenParameters)
                                  .oAuth2ClientApplication(
                                      c ->
                                          c.userManagedClientApplicationClientId(
                                              auth.get("clientId")))
                                  .authorizationCodeProperties(
                                      c -> c.authorizationCode(auth.get("code")))
                                  .oAuth2Credentials(
                                      c ->
                                          c.accessToken(auth.get("accessToken"))
                                              .userManagedClientApplicationClientSecret(
                                                  auth.get("clientSecret")))));
      return REDACTOR.redact(ID, input.build(), Optional.of(new HashMap<>(tags)));
    }
  }

  /** Each place alone: what is no credential by its place is hidden by the allowlist alone. */
  @Property(tries = 100)
  void aValueOfAHiddenPlaceLeavesNoTrace(@ForAll("plainCanaries") String canary) {
    // Given
    List<Request> requests = new ArrayList<>();
    for (String place : List.of("unknownKey", "spark", "clientId", "tokenParameter", "custom")) {
      Request request = new Request(canary, "%s");
      request.put(place);
      request.put("description");
      requests.add(request);
    }

    // When
    List<RedactedDefinition> redactions = requests.stream().map(Request::redacted).toList();

    // Then
    assertThat(redactions).allMatch(r -> Traces.of(canary, r.definition()).isEmpty());
  }
}
