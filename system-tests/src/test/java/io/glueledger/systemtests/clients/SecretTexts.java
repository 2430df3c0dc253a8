/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import java.util.List;
import java.util.stream.Stream;

/** Texts and URLs of many drivers with a secret where each driver has it. */
final class SecretTexts {
  private static final List<String> URLS =
      List.of(
          "jdbc:postgresql://u:SECRET@db.example.com:5432/orders",
          "jdbc:postgresql://db.example.com:5432/orders?user=u&password=SECRET",
          "jdbc:postgresql://db.example.com/orders?sslpassword=SECRET&ssl=true",
          "jdbc:mysql://u:SECRET@db.example.com:3306/orders",
          "jdbc:mysql://address=(host=db.example.com)(user=u)(password=SECRET)/orders",
          "jdbc:mariadb://db.example.com/orders?password=SECRET&useSsl=true",
          "jdbc:oracle:thin:scott/SECRET@db.example.com:1521:orcl",
          "jdbc:oracle:thin:scott/SECRET@//db.example.com:1521/orders",
          "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=tcps)(HOST=db.example.com)(PORT=1522))"
              + "(CONNECT_DATA=(SERVICE_NAME=x))(SECURITY=(PASSWORD=SECRET)))",
          "jdbc:sqlserver://db.example.com:1433;databaseName=x;user=u;password=SECRET",
          "jdbc:sqlserver://db.example.com;user=u;password={SECRET;};encrypt=true",
          "jdbc:jtds:sqlserver://db.example.com/orders;password=SECRET",
          "jdbc:snowflake://a.snowflakecomputing.com/?user=u&password=SECRET",
          "jdbc:snowflake://a.snowflakecomputing.com/?private_key_file_pwd=SECRET",
          "jdbc:db2://db.example.com:50000/orders:user=u;password=SECRET;",
          "jdbc:sap://db.example.com:30015/?user=u&password=SECRET",
          "jdbc:teradata://db.example.com/USER=u,PASSWORD=SECRET",
          "jdbc:vertica://db.example.com:5433/orders?user=u&password=SECRET",
          "jdbc:h2:tcp://db.example.com/orders;USER=sa;PASSWORD=SECRET",
          "jdbc:redshift:iam://db.example.com:5439/orders?AccessKeyID=A&SecretAccessKey=SECRET",
          "mongodb://u:SECRET@mongo.example.com:27017/orders",
          "mongodb+srv://u:SECRET@mongo.example.com/orders",
          "https://u:SECRET@api.example.com/",
          "https://api.example.com/orders?api_key=SECRET",
          "https://api.example.com/orders#access_token=SECRET",
          "s3://u:SECRET@bucket/driver.jar",
          "jdbc:unheardof:u/SECRET@db.example.com",
          "u:SECRET@db.example.com:9092");

  private static final List<String> TEXTS =
      List.of(
          "password=SECRET",
          "the pwd: SECRET for orders",
          "Authorization: Bearer SECRET",
          "token=SECRET",
          "aws_secret_access_key = SECRET",
          "ghp_SECRETabcdefgh",
          "-----BEGIN RSA PRIVATE KEY-----\nSECRET\n-----END RSA PRIVATE KEY-----",
          "eyJhbGciOiJIUzI1NiJ9.SECRET.SECRET",
          "Endpoint=sb://x.example.com/;SharedAccessKey=SECRET",
          "{'password':'SECRET'}",
          "run it with --password SECRET",
          "PASSWORD%3DSECRET");

  private SecretTexts() {}

  /** URLs with the canary in clear, and some with it percent-encoded. */
  static List<String> urls(Canary canary) {
    return Stream.concat(
            URLS.stream().map(url -> url.replace("SECRET", canary.plain())),
            URLS.stream().limit(4).map(url -> url.replace("SECRET", canary.percentEncoded())))
        .toList();
  }

  /** What people write into descriptions. */
  static List<String> texts(Canary canary) {
    return TEXTS.stream().map(text -> text.replace("SECRET", canary.plain())).toList();
  }
}
