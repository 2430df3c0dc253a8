/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.AuthorizationCodeProperties;
import io.glueledger.event.BasicAuthenticationCredentials;
import io.glueledger.event.OAuth2Credentials;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * AuthenticationConfiguration.
 *
 * @param known false if the definition has none
 * @param type AuthenticationType, or empty
 * @param secretArn as shown, or empty
 * @param secretArnGiven whether there is one, shown or not
 * @param kmsKeyArn as shown, or empty
 * @param kmsKeyArnGiven whether there is one, shown or not
 * @param grantType OAuth2GrantType, or empty
 * @param inline paths of the credentials that stand in it
 * @param urls its URLs by path
 */
public record AuthenticationFacts(
    boolean known,
    String type,
    String secretArn,
    boolean secretArnGiven,
    String kmsKeyArn,
    boolean kmsKeyArnGiven,
    String grantType,
    List<String> inline,
    Map<String, Value> urls) {
  private static final String PATH = "AuthenticationConfiguration.";
  private static final String OAUTH2 = PATH + "OAuth2Properties.";
  private static final AuthenticationFacts NONE =
      new AuthenticationFacts(false, "", "", false, "", false, "", List.of(), Map.of());

  /** Copies the collections. */
  public AuthenticationFacts {
    inline = List.copyOf(inline);
    urls = Map.copyOf(urls);
  }

  static AuthenticationFacts of(Optional<AuthenticationConfiguration> given) {
    return given.map(AuthenticationFacts::of).orElse(NONE);
  }

  private static AuthenticationFacts of(AuthenticationConfiguration given) {
    Optional<OAuth2Properties> oauth2 = given.getOauth2Properties();
    return new AuthenticationFacts(
        true,
        ShownTexts.orEmpty(given.getAuthenticationType()),
        ShownTexts.orEmpty(given.getSecretArn()),
        given.getSecretArn().isPresent(),
        ShownTexts.orEmpty(given.getKmsKeyArn()),
        given.getKmsKeyArn().isPresent(),
        ShownTexts.orEmpty(oauth2.flatMap(OAuth2Properties::getGrantType)),
        inlineOf(given),
        urlsOf(oauth2));
  }

  private static List<String> inlineOf(AuthenticationConfiguration given) {
    List<String> paths = new ArrayList<>();
    Optional<BasicAuthenticationCredentials> basic = given.getBasicAuthenticationCredentials();
    String basicPath = PATH + "BasicAuthenticationCredentials.";
    addIf(
        basic.flatMap(BasicAuthenticationCredentials::getPassword), basicPath + "Password", paths);
    addIf(
        basic.flatMap(BasicAuthenticationCredentials::getUsername), basicPath + "Username", paths);
    given
        .getCustomAuthenticationCredentials()
        .ifPresent(
            custom ->
                new TreeSet<>(custom.keySet())
                    .forEach(key -> paths.add(PATH + "CustomAuthenticationCredentials." + key)));
    Optional<OAuth2Credentials> oauth2 =
        given.getOauth2Properties().flatMap(OAuth2Properties::getCredentials);
    String credentials = OAUTH2 + "OAuth2Credentials.";
    addIf(oauth2.flatMap(OAuth2Credentials::getAccessToken), credentials + "AccessToken", paths);
    addIf(oauth2.flatMap(OAuth2Credentials::getJwtToken), credentials + "JwtToken", paths);
    addIf(oauth2.flatMap(OAuth2Credentials::getRefreshToken), credentials + "RefreshToken", paths);
    addIf(
        oauth2.flatMap(OAuth2Credentials::getUserManagedClientApplicationClientSecret),
        credentials + "UserManagedClientApplicationClientSecret",
        paths);
    given
        .getOauth2Properties()
        .ifPresent(
            properties ->
                new TreeSet<>(properties.getTokenUrlParameters().keySet())
                    .stream()
                        .filter(CredentialNames::isCredential)
                        .forEach(key -> paths.add(OAUTH2 + "TokenUrlParametersMap." + key)));
    return paths;
  }

  private static void addIf(Optional<Value> value, String path, List<String> paths) {
    if (value.isPresent()) {
      paths.add(path);
    }
  }

  private static Map<String, Value> urlsOf(Optional<OAuth2Properties> oauth2) {
    Map<String, Value> urls = new TreeMap<>();
    oauth2
        .flatMap(OAuth2Properties::getTokenUrl)
        .ifPresent(url -> urls.put(OAUTH2 + "TokenUrl", url));
    oauth2
        .flatMap(OAuth2Properties::getAuthorizationCodeProperties)
        .flatMap(AuthorizationCodeProperties::getRedirectUri)
        .ifPresent(url -> urls.put(OAUTH2 + "AuthorizationCodeProperties.RedirectUri", url));
    return urls;
  }
}
