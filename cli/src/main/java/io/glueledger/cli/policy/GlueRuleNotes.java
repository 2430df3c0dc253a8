/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import io.glueledger.schemas.envelope.FindingSources;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What stands behind ids that findings have and that are no policies. */
final class GlueRuleNotes {

  /**
   * One id.
   *
   * @param title in one line
   * @param text what has to hold
   */
  record Note(String title, String text) {}

  private static final Map<String, Note> NOTES = new TreeMap<>();

  static {
    note(
        "WIRE-REQUIRED",
        "A member that Glue needs is missing",
        "The service model of Glue names members without which a request cannot be made, such as"
            + " Name, ConnectionType and ConnectionProperties of a ConnectionInput. The finding"
            + " names the member.");
    note(
        "WIRE-LENGTH",
        "A text is too short or too long for Glue",
        "The service model of Glue bounds the length of every text: 1 to 255 characters for a name,"
            + " at most 1024 for the value of a property. The finding names the member and the"
            + " bound.");
    note(
        "WIRE-PATTERN",
        "A text has characters that Glue does not take",
        "The service model of Glue has a pattern for names, descriptions, ARNs and URLs. The"
            + " finding names the member and says in words what it may consist of.");
    note(
        "WIRE-COUNT",
        "A list or map has more entries than Glue takes",
        "The service model of Glue bounds lists and maps: 100 properties, 50 tags, 10 match"
            + " criteria, 25 names in one BatchDeleteConnection. The finding names the member and"
            + " the bound.");
    note(
        "WIRE-MEMBER",
        "A key or an entry is not one that Glue takes",
        "A key of a map, or an entry of a list, breaks a length or a pattern of the service model"
            + " of Glue. The finding names the map or list.");
    note(
        "WIRE-RANGE",
        "A number is out of the range that Glue takes",
        "The service model of Glue bounds numbers, such as MaxResults. The finding names the member"
            + " and the bound.");
    note(
        "WIRE-MODEL",
        "This is not the shape of a connection",
        "Glue knows no such member, or its value has another type than Glue wants: a list instead"
            + " of a text, say. Names are case-sensitive.");
    note(
        "VAL-01",
        "A JDBC connection says where it leads",
        "JDBC_CONNECTION_URL, or all of HOST, PORT and JDBC_ENGINE.");
    note(
        "VAL-02",
        "The connection says with which credentials",
        "JDBC, MONGODB and MARKETPLACE with a JDBC connector: SECRET_ID, or both USERNAME and"
            + " PASSWORD.");
    note("VAL-03", "PORT is a port", "A number from 1024 to 65535.");
    note(
        "VAL-04",
        "Switches are true or false",
        "JDBC_ENFORCE_SSL, SKIP_CUSTOM_JDBC_CERT_VALIDATION, KAFKA_SSL_ENABLED,"
            + " KAFKA_SKIP_CUSTOM_CERT_VALIDATION, in capitals or not.");
    note(
        "VAL-05",
        "A KAFKA connection has brokers",
        "KAFKA_BOOTSTRAP_SERVERS is a list of host:port with commas between.");
    note(
        "VAL-06",
        "The SASL mechanism is one that Glue has",
        "KAFKA_SASL_MECHANISM is SCRAM-SHA-512, GSSAPI, AWS_MSK_IAM or PLAIN.");
    note(
        "VAL-07",
        "The SASL mechanism has what it needs",
        "Each KAFKA_SASL_MECHANISM wants properties of its own, such as"
            + " KAFKA_SASL_SCRAM_SECRETS_ARN for SCRAM-SHA-512.");
    note("VAL-08", "A MONGODB connection says where it leads", "CONNECTION_URL is there.");
    note(
        "VAL-09", "A SALESFORCE connection authenticates", "AuthenticationConfiguration is there.");
    note(
        "VAL-10",
        "The type of authentication is one that Glue has",
        "AuthenticationType of a SALESFORCE connection is BASIC, OAUTH2 or CUSTOM.");
    note(
        "VAL-11",
        "The grant is one that Glue has",
        "OAuth2GrantType of a SALESFORCE connection is AUTHORIZATION_CODE, CLIENT_CREDENTIALS or"
            + " JWT_BEARER.");
    note(
        "VAL-12",
        "A NETWORK connection has a network",
        "PhysicalConnectionRequirements are there.");
    note(
        "VAL-13",
        "A MARKETPLACE connection names its connector",
        "CONNECTOR_TYPE, CONNECTOR_URL, CONNECTOR_CLASS_NAME and CONNECTION_URL are there.");
    note("VAL-14", "The type is one that Glue has", "SFTP is in Glue's list, and not supported.");
    note(
        "RIGHTS",
        "The caller lacks the right to do this",
        "Rights are given in the gate's file of callers (ingest.callers-file), by operation,"
            + " catalog and name pattern. What is not given is denied, before any policy.");
  }

  private GlueRuleNotes() {}

  private static void note(String id, String title, String text) {
    NOTES.put(id, new Note(title, text));
  }

  static Optional<Note> of(String id) {
    return Optional.ofNullable(NOTES.get(id));
  }

  static Set<String> ids() {
    return NOTES.keySet();
  }

  /** What it is, and what becomes of a change. */
  static String consequence(String id) {
    return switch (FindingSources.ofId(id)) {
      case GLUE_MODEL ->
          "A rule of AWS Glue's service model, no policy: it has no severity, no mode and no"
              + " exceptions. A gate refuses the change with Glue's own InvalidInputException, the"
              + " ledger says REJECTED, and Glue is not asked. A check says refuse, and fails.";
      case GLUE_DOCUMENTATION ->
          "A rule of AWS Glue's documentation, no policy: it has no severity and no exceptions. The"
              + " service itself is laxer in places, so a gate only warns unless"
              + " ingest.documented-rules is enforce (a check: --documented-rules enforce); then"
              + " the change is refused, and the ledger says REJECTED.";
      default ->
          "A missing right, no policy: the change is denied whatever it says, and the ledger keeps"
              + " that it was tried.";
    };
  }
}
