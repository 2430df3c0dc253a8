/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why the gate believes less of a URL than the drivers would do; the first that fits counts. */
enum CarefulReason {
  /** See text. */
  FRAGMENT(".*#.*", "a fragment: drivers differ in whether it ends the URL"),
  /** See text. */
  USER(
      "jdbc:(postgresql|redshift|mariadb|sqlserver|snowflake):.*//[^/?]*@.*|.*//[^/?]*@\\[.*|.*@.*@.*|[^?]*/@.*",
      "what looks like a user before the host is none for the driver, or nobody can tell"),
  /** See text. */
  ESCAPED_NAME(
      ".*[?&;] ?[^=&;]*(%|\\?| (?==))[^=&;]*=.*|.*[?&;] [^ ].*|.*=%74rue.*",
      "an escape or a blank in a name or a switch, which only some versions read"),
  /** See text. */
  BLANK(".* .*", "a blank where drivers differ in whether they pass over it"),
  /** See text. */
  UNKNOWN(
      ".*[?&;](foo|hostaddr|a)=.*",
      "a parameter that no driver knows; what it does in a driver that knows it, nobody can tell"),
  /** See text. */
  TWICE(
      "(?i).*[?&;(](sslmode|encrypt|tls|host|protocol)=.*[?&;(]\\1=.*|.*(useSSL=false|authMech=).*",
      "two settings for the same: versions differ in which they take, and the weaker one counts"),
  /** See text. */
  MOVED(
      "(?i).*[?&;(](PGHOST|host|serverName|server|proxyHost)=.*",
      "another host among the parameters: both are listed, though the driver goes to one"),
  /** See text. */
  ELSEWHERE(
      ".*(socketFactory|propertiesTransform|useConfigs|service=|localSocket|namedPipe|Endpoint"
          + "|authenticator=http|sslhostnameverifier).*",
      "it has code, a file or a service of its own decide, so nothing is known of the rest"),
  /** See text. */
  REPEATED(
      ".*//([^/?@,:]{6,})@.*\\1.*",
      "a user's name stands in a host too, and is hidden wherever it stands"),
  /** See text. */
  OWN_SETTINGS(".*//\\[?(address=)?\\(.*|.*//\\[\\(.*", "hosts with settings of their own"),
  /** See text. */
  NOWHERE(
      "jdbc:postgresql:[^/].*|.*:///.*|.*//,.*|.*,/.*|jdbc:oracle:thin:@[\\w.]+(\\?.*)?|.*\\.sock.*",
      "no host, or a name that a file of the client may resolve"),
  /** See text. */
  ODD_HOST(
      ".*:\\d+:\\d+/.*|.*:99999/.*|.*//[^/;]*[/?,][^/;]*;.*|.*a_b\\..*|.*//https?://.*|.*\\[2001.*",
      "no host as it should be written; what the driver makes of it is its affair"),
  /** See text. */
  SCHEME("JDBC:.*|.*@tcps:[^/].*", "a scheme in a form that only some versions take"),
  /** See text. */
  WORD(
      ".*=(1|yes|true)$|.*verifyServerCertificate=true",
      "a value that not every driver of the dialect takes for that"),
  /** See text. */
  UNCHECKED(
      ".*(ssl_server_dn_match=false|disableSslHostnameVerification=true).*",
      "the chain is verified and the name is not: that counts as encrypted"),
  /** See text. */
  BY_DEFAULT(
      "jdbc:redshift:.*|.*useSsl=true.*",
      "newer versions verify by default, older ones do not, and the URL does not say it");

  private final Pattern url;
  private final String text;

  CarefulReason(String url, String text) {
    this.url = Pattern.compile(url);
    this.text = text;
  }

  String text() {
    return text;
  }

  static Optional<CarefulReason> of(String url) {
    return Arrays.stream(values()).filter(one -> one.url.matcher(url).matches()).findFirst();
  }
}
