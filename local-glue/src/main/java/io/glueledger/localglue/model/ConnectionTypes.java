/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.model;

import io.glueledger.localglue.shape.StringShape;
import java.util.Set;

/** The connection types that are taken. */
public final class ConnectionTypes {

  /** The type that is in the enumeration and that the documentation calls unsupported. */
  public static final String SFTP = "SFTP";

  /** The type that is only taken with an authentication configuration. */
  public static final String SALESFORCE = "SALESFORCE";

  private static final Set<String> MODEL =
      Set.of(
          """
          JDBC SFTP MONGODB KAFKA NETWORK MARKETPLACE CUSTOM SALESFORCE
          VIEW_VALIDATION_REDSHIFT VIEW_VALIDATION_ATHENA GOOGLEADS GOOGLESHEETS
          GOOGLEANALYTICS4 SERVICENOW MARKETO SAPODATA ZENDESK JIRACLOUD NETSUITEERP HUBSPOT
          FACEBOOKADS INSTAGRAMADS ZOHOCRM SALESFORCEPARDOT SALESFORCEMARKETINGCLOUD
          ADOBEANALYTICS SLACK LINKEDIN MIXPANEL ASANA STRIPE SMARTSHEET DATADOG WOOCOMMERCE
          INTERCOM SNAPCHATADS PAYPAL QUICKBOOKS FACEBOOKPAGEINSIGHTS FRESHDESK TWILIO
          DOCUSIGNMONITOR FRESHSALES ZOOM GOOGLESEARCHCONSOLE SALESFORCECOMMERCECLOUD
          SAPCONCUR DYNATRACE MICROSOFTDYNAMIC365FINANCEANDOPS MICROSOFTTEAMS
          BLACKBAUDRAISEREDGENXT MAILCHIMP GITLAB PENDO PRODUCTBOARD CIRCLECI PIPEDIVE
          SENDGRID AZURECOSMOS AZURESQL BIGQUERY BLACKBAUD CLOUDERAHIVE CLOUDERAIMPALA
          CLOUDWATCH CLOUDWATCHMETRICS CMDB DATALAKEGEN2 DB2 DB2AS400 DOCUMENTDB DOMO DYNAMODB
          GOOGLECLOUDSTORAGE HBASE KUSTOMER MICROSOFTDYNAMICS365CRM MONDAY MYSQL OKTA
          OPENSEARCH ORACLE PIPEDRIVE POSTGRESQL SAPHANA SQLSERVER SYNAPSE TERADATA
          TERADATANOS TIMESTREAM TPCDS VERTICA
          """
              .strip()
              .split("\\s+"));

  /** Types whose definitions have schema version 1 unless they use members of version 2. */
  private static final Set<String> CLASSIC =
      Set.of(
          """
          JDBC SFTP MONGODB KAFKA NETWORK MARKETPLACE CUSTOM
          VIEW_VALIDATION_REDSHIFT VIEW_VALIDATION_ATHENA
          """
              .strip()
              .split("\\s+"));

  private ConnectionTypes() {}

  /** Whether the type existed before there was a second version of the connection schema. */
  public static boolean isClassic(String type) {
    return CLASSIC.contains(type);
  }

  /**
   * The shape of the type: the model's enumeration, and what the service takes beyond it:
   * SNOWFLAKE, and custom types, which are registered under names that begin with {@code REST-}.
   */
  static StringShape shape() {
    return StringShape.oneOf(
        MODEL, other -> other.equals("SNOWFLAKE") || other.startsWith("REST-"));
  }
}
