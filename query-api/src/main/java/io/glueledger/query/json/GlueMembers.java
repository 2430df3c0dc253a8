/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.AuthorizationCodeProperties;
import io.glueledger.event.BasicAuthenticationCredentials;
import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.OAuth2ClientApplication;
import io.glueledger.event.OAuth2Credentials;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.PhysicalConnectionRequirements;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * A definition in the shape and with the names of Glue, read off its schema: a new member of Glue's
 * model needs nothing here unless its name is irregular. Every value says how much of it is shown.
 */
public final class GlueMembers {
  /** Glue's names that are not the schema's with a capital. */
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "securityGroupIds", "SecurityGroupIdList",
          "oauth2Properties", "OAuth2Properties",
          "grantType", "OAuth2GrantType",
          "clientApplication", "OAuth2ClientApplication",
          "awsManagedClientApplicationReference", "AWSManagedClientApplicationReference",
          "tokenUrlParameters", "TokenUrlParametersMap",
          "credentials", "OAuth2Credentials");

  /** The records that a definition is made of, and their members by Glue's names. */
  static final Map<Class<? extends SpecificRecordBase>, JsonMembers<SpecificRecordBase>> RECORDS =
      Stream.of(
              Definition.class,
              PhysicalConnectionRequirements.class,
              AuthenticationConfiguration.class,
              OAuth2Properties.class,
              OAuth2ClientApplication.class,
              AuthorizationCodeProperties.class,
              OAuth2Credentials.class,
              BasicAuthenticationCredentials.class)
          .collect(
              Collectors.toMap(
                  Function.identity(), type -> JsonMembers.ofSchema(type, GlueMembers::glueName)));

  /** Facts of a URL; the parameters stay inside, the text shows those that may be shown. */
  static final JsonMembers<UrlFacts> URL =
      JsonMembers.<UrlFacts>none()
          .with("dialect", UrlFacts::getDialect)
          .with("scheme", UrlFacts::getScheme)
          .with("hosts", UrlFacts::getHosts)
          .with("tls", UrlFacts::getTls)
          .with("tlsWeakenings", UrlFacts::getTlsWeakenings)
          .with("hasCredentials", UrlFacts::getHasCredentials)
          .with("parsed", UrlFacts::getParsed);

  private GlueMembers() {}

  /** Members of a definition, or of a record in it, by Glue's names; null for what is absent. */
  public static Map<String, @Nullable Object> values(SpecificRecordBase part) {
    return Objects.requireNonNull(RECORDS.get(part.getClass())).values(part);
  }

  static Map<String, Object> value(Value value) {
    Map<String, Object> shown =
        shown(value.getVisibility(), HiddenText.textOf(value), value.getUrl());
    value.getMembers().ifPresent(members -> shown.put("members", new TreeMap<>(members)));
    return shown;
  }

  static Map<String, Object> member(MemberValue member) {
    return shown(member.getVisibility(), HiddenText.textOf(member), member.getUrl());
  }

  private static Map<String, Object> shown(
      Visibility visibility, String text, Optional<UrlFacts> url) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("visibility", visibility);
    shown.put("text", text);
    url.ifPresent(facts -> shown.put("url", facts));
    return shown;
  }

  private static String glueName(String name) {
    return IRREGULAR.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1));
  }
}
