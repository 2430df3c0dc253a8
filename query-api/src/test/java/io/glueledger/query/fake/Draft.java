/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.Definition;
import io.glueledger.event.PhysicalConnectionRequirements;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.UrlTls;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds definitions. */
public final class Draft {
  private final String type;
  private final @Nullable String description;
  private final Map<String, Value> properties = new HashMap<>();
  private final Map<String, Value> tags = new HashMap<>();
  private @Nullable AuthenticationConfiguration authentication;

  private Draft(String type, @Nullable String description) {
    this.type = type;
    this.description = description;
  }

  public static Draft of(String type, @Nullable String description) {
    return new Draft(type, description);
  }

  public Draft clear(String key, String text) {
    properties.put(key, shown(text));
    return this;
  }

  public Draft hidden(String key) {
    properties.put(key, hidden());
    return this;
  }

  public Draft url(String key, String text, UrlTls tls, String host) {
    UrlFacts facts =
        UrlFacts.newBuilder()
            .setDialect("postgresql")
            .setScheme("postgresql")
            .setHosts(List.of(host))
            .setTls(tls)
            .build();
    properties.put(
        key,
        Value.newBuilder().setVisibility(Visibility.PARTIAL).setText(text).setUrl(facts).build());
    return this;
  }

  public Draft tag(String key, String text) {
    tags.put(key, shown(text));
    return this;
  }

  public Draft secretsManager(String arn) {
    authentication =
        AuthenticationConfiguration.newBuilder()
            .setAuthenticationType(shown("BASIC"))
            .setSecretArn(shown(arn))
            .build();
    return this;
  }

  public Definition build() {
    Definition.Builder builder =
        Definition.newBuilder()
            .setConnectionType(shown(type))
            .setDescription(description == null ? null : shown(description))
            .setConnectionProperties(Map.copyOf(properties))
            .setTags(Map.copyOf(tags))
            .setPhysicalConnectionRequirements(
                PhysicalConnectionRequirements.newBuilder()
                    .setSubnetId(shown("subnet-0a1b2c3d4e5f60718"))
                    .setSecurityGroupIds(List.of(shown("sg-0123456789abcdef0")))
                    .setAvailabilityZone(shown("eu-central-1a"))
                    .build());
    if (authentication != null) {
      builder.setAuthenticationConfiguration(authentication);
    }
    return builder.build();
  }

  static Value shown(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }

  static Value hidden() {
    return Value.newBuilder().setVisibility(Visibility.REDACTED).build();
  }
}
