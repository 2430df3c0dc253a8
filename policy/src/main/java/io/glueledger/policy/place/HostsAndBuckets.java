/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts, domains and locations, compared as people mean them. */
public final class HostsAndBuckets {
  private static final String S3 = "s3://";

  /** A step aside or back: what begins like an approved place may end elsewhere. */
  private static final Pattern STEPS =
      Pattern.compile("(^|[/\\\\]|%2[fF]|%5[cC])(\\.|%2[eE]){1,2}([/\\\\]|%2[fF]|%5[cC]|$)");

  /**
   * Writer, reader, proxy and instances of one account and region, which share the part after the
   * name of their kind.
   */
  private static final Pattern MANAGED =
      Pattern.compile(
          ".*?(?:\\.|^)(?:cluster-ro-|cluster-custom-|cluster-|proxy-|shardgrp-)?"
              + "([a-z0-9]+\\.[a-z0-9-]+\\.(?:rds|docdb|neptune)\\.amazonaws\\.com(?:\\.cn)?)");

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  /** Services whose customers are neighbours below one domain: the whole host tells them apart. */
  private static final List<String> SHARED =
      List.of(
          """
          snowflakecomputing.com database.windows.net documents.azure.com mysql.database.azure.com
          postgres.database.azure.com servicebus.windows.net sql.azuresynapse.net
          hanacloud.ondemand.com confluent.cloud aivencloud.com cloud.databricks.com
          azuredatabricks.net neon.tech supabase.co my.salesforce.com service-now.com zendesk.com
          ngrok.io ngrok.app duckdns.org
          """
              .split("\\s+"));

  /** Second labels under which registries of countries sell domains. */
  private static final Set<String> REGISTRIES =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu");

  private HostsAndBuckets() {}

  /** The bucket of an {@code s3://} location; empty if it is none. */
  public static String bucket(String location) {
    if (!location.startsWith(S3)) {
      return "";
    }
    int slash = location.indexOf('/', S3.length());
    return slash < 0 ? location.substring(S3.length()) : location.substring(S3.length(), slash);
  }

  /** Whether a host is one of the domains or lies below one; case and a last dot do not count. */
  public static boolean within(String host, List<String> domains) {
    String name = plain(host);
    return domains.stream()
        .map(HostsAndBuckets::plain)
        .map(domain -> domain.startsWith("*.") ? domain.substring(2) : domain)
        .map(domain -> domain.startsWith(".") ? domain.substring(1) : domain)
        .anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
  }

  /**
   * Whether a location is in one of the places: a name without a slash is that of a bucket;
   * anything else is the beginning of locations, and ends at a slash if it is not the whole.
   */
  public static boolean locatedIn(String location, List<String> places) {
    return !STEPS.matcher(location).find()
        && places.stream().anyMatch(place -> isIn(location, place));
  }

  private static boolean isIn(String location, String place) {
    return place.indexOf('/') < 0
        ? bucket(location).equals(place)
        : location.equals(place) || location.startsWith(place.endsWith("/") ? place : place + "/");
  }

  /**
   * What a host shares with its neighbours: the host without its first label, or the whole of it if
   * it is an address, has no more than two labels, or belongs to a service that many share.
   */
  public static String domain(String host) {
    String name = plain(host);
    Matcher managed = MANAGED.matcher(name);
    if (managed.matches()) {
      return managed.group(1);
    }
    List<String> labels = List.of(name.split("\\.", -1));
    boolean whole =
        labels.size() < 3
            || ADDRESS.matcher(name).matches()
            || within(name, SHARED)
            || (labels.size() == 3
                && labels.get(2).length() == 2
                && REGISTRIES.contains(labels.get(1)));
    return whole ? name : name.substring(name.indexOf('.') + 1);
  }

  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
