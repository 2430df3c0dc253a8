/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import io.glueledger.base.text.Sha256Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4, as in "Create a signed AWS API request" of AWS's IAM user guide, for
 * requests without a query string.
 */
final class SigV4 {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HMAC = "HmacSHA256";
  private static final HexFormat HEX = HexFormat.of();
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private SigV4() {}

  /**
   * The canonical form of a request. No two requests that differ in method, path, a signed header
   * or the body have the same, runs of spaces in a header's value apart.
   *
   * @param signedHeaders the names, sorted, each sent exactly once
   */
  static String canonicalRequest(
      SignedRequest request, List<String> signedHeaders, String bodyHash) {
    StringBuilder canonical =
        new StringBuilder(512)
            .append(request.method())
            .append('\n')
            .append(canonicalPath(request.path()))
            .append("\n\n");
    for (String name : signedHeaders) {
      canonical.append(name).append(':');
      canonical.append(canonicalValue(request.one(name).orElseThrow())).append('\n');
    }
    return canonical
        .append('\n')
        .append(String.join(";", signedHeaders))
        .append('\n')
        .append(bodyHash)
        .toString();
  }

  static byte[] sign(byte[] signingKey, String time, String scope, String canonicalRequest) {
    String hash = Sha256Digest.hex(canonicalRequest.getBytes(StandardCharsets.UTF_8));
    return hmac(signingKey, ALGORITHM + "\n" + time + "\n" + scope + "\n" + hash);
  }

  static byte[] signingKey(byte[] secret, String date, String region, String service) {
    byte[] prefix = "AWS4".getBytes(StandardCharsets.UTF_8);
    byte[] start = new byte[prefix.length + secret.length];
    System.arraycopy(prefix, 0, start, 0, prefix.length);
    System.arraycopy(secret, 0, start, prefix.length, secret.length);
    return hmac(hmac(hmac(hmac(start, date), region), service), "aws4_request");
  }

  /** Encodes the path as sent once more, as every AWS service but S3 wants it. */
  private static String canonicalPath(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf((char) octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.withUpperCase().toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  private static String canonicalValue(String value) {
    String single = value.contains("  ") ? SPACES.matcher(value).replaceAll(" ") : value;
    int from = single.startsWith(" ") ? 1 : 0;
    int to = single.length() - (single.length() > from && single.endsWith(" ") ? 1 : 0);
    return single.substring(from, to);
  }

  private static byte[] hmac(byte[] key, String data) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + HMAC, impossible);
    }
  }
}
