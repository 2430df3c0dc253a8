/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.model;

import static io.glueledger.localglue.shape.StructureShape.optional;
import static io.glueledger.localglue.shape.StructureShape.structure;

import io.glueledger.localglue.shape.MapShape;
import io.glueledger.localglue.shape.StringShape;
import io.glueledger.localglue.shape.StructureShape;

/** The shapes of a connection's authentication. */
final class AuthenticationShapes {

  private static final StringShape PRINTABLE_SECRET =
      StringShape.ofLength(0, 4096).matching("^[\\x20-\\x7E]*$").asSensitive();

  private static final StructureShape CLIENT_APPLICATION =
      structure(
          optional(
              "UserManagedClientApplicationClientId",
              StringShape.ofLength(0, 2048).matching("\\S+")),
          optional(
              "AWSManagedClientApplicationReference",
              StringShape.ofLength(0, 2048).matching("\\S+")));

  private static final StructureShape AUTHORIZATION_CODE =
      structure(
          optional(
              "AuthorizationCode", StringShape.ofLength(1, 4096).matching("\\S+").asSensitive()),
          optional(
              "RedirectUri",
              StringShape.ofLength(0, 512).matching("^(https?):\\/\\/[^\\s/$.?#].[^\\s]*$")));

  private static final StructureShape OAUTH2_CREDENTIALS =
      structure(
          optional(
              "UserManagedClientApplicationClientSecret",
              StringShape.ofLength(0, 512).matching("^[\\x20-\\x7E]*$").asSensitive()),
          optional("AccessToken", PRINTABLE_SECRET),
          optional("RefreshToken", PRINTABLE_SECRET),
          optional(
              "JwtToken",
              StringShape.ofLength(0, 8000)
                  .matching("^([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_\\-\\+\\/=]*)")
                  .asSensitive()));

  private static final StructureShape OAUTH2_PROPERTIES =
      structure(
          optional(
              "OAuth2GrantType",
              StringShape.oneOf("AUTHORIZATION_CODE", "CLIENT_CREDENTIALS", "JWT_BEARER")),
          optional("OAuth2ClientApplication", CLIENT_APPLICATION),
          optional(
              "TokenUrl",
              StringShape.ofLength(0, 256)
                  .matching("^(https?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]")),
          optional(
              "TokenUrlParametersMap",
              new MapShape(
                  StringShape.ofLength(1, 128), StringShape.ofLength(1, 512), Integer.MAX_VALUE)),
          optional("AuthorizationCodeProperties", AUTHORIZATION_CODE),
          optional("OAuth2Credentials", OAUTH2_CREDENTIALS));

  private static final StructureShape BASIC_CREDENTIALS =
      structure(
          optional("Username", StringShape.ofLength(0, 512).matching("\\S+")),
          optional("Password", StringShape.ofLength(0, 512).matching(".*").asSensitive()));

  /** What a create, an update or a test says about authentication. */
  static final StructureShape CONFIGURATION =
      structure(
          optional("AuthenticationType", StringShape.oneOf("BASIC", "OAUTH2", "CUSTOM", "IAM")),
          optional("OAuth2Properties", OAUTH2_PROPERTIES),
          optional(
              "SecretArn",
              StringShape.any()
                  .matching("^arn:aws(-(cn|us-gov|iso(-[bef])?))?:secretsmanager:.*$")),
          optional("KmsKeyArn", StringShape.any().matching("^$|arn:aws[a-z0-9-]*:kms:.*")),
          optional("BasicAuthenticationCredentials", BASIC_CREDENTIALS),
          optional(
              "CustomAuthenticationCredentials",
              new MapShape(
                  StringShape.ofLength(1, 128),
                  StringShape.ofLength(1, 2048),
                  Integer.MAX_VALUE,
                  true)));

  private AuthenticationShapes() {}
}
