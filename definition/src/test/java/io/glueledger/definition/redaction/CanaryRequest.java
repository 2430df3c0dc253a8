/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.samples.Traces;
import io.glueledger.event.ConnectionId;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** A request with one text in many places, in many spellings. */
final class CanaryRequest {

  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(
              new FingerprintKeys.Key("k2", new byte[32]),
              List.of(new FingerprintKeys.Key("k1", "x".repeat(32).getBytes(UTF_8)))));

  private final String text;
  private final String url;
  private final ConnectionInput.Builder input = ConnectionInput.builder().connectionType("JDBC");
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> spark = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, String> custom = new HashMap<>();
  private final Map<String, String> tokenParameters = new HashMap<>();
  private final Map<String, String> auth = new HashMap<>();

  CanaryRequest(String text, String url) {
    this.text = text;
    this.url = url;
  }

  void put(String place) {
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

  RedactedDefinition redacted() {
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
