/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.TestSite;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  private static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.of(Stories.company(4), 1);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void asksForATokenAndComesBack() {
    // When
    HttpResponse<String> answer = site.getAsNobody("/changes?outcome=DENIED");

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location"))
        .contains("/sign-in?to=%2Fchanges%3Foutcome%3DDENIED");
  }

  @Test
  void givesASessionThatScriptsAndOtherSitesDoNotGet() {
    // When
    HttpResponse<String> answer = signIn(TestSite.VIEWER, "/changes");

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/changes");
    assertThat(answer.headers().firstValue("set-cookie").orElse(""))
        .startsWith("glue-ledger-session=")
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/")
        .doesNotContain(TestSite.VIEWER);
  }

  @Test
  void takesTheSessionForPagesAndForTheirExports() {
    // Given
    String cookie = cookie(signIn(TestSite.VIEWER, "/"));

    // When
    HttpResponse<String> page = site.getAsNobody("/", "Cookie", cookie);
    HttpResponse<String> export = site.getAsNobody("/v1/overview", "Cookie", cookie);

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("alice");
    assertThat(export.statusCode()).isEqualTo(200);
  }

  @Test
  void takesNoAlteredSession() {
    // Given
    String cookie = cookie(signIn(TestSite.VIEWER, "/"));
    int dot = cookie.indexOf('.');
    String longer = cookie.substring(0, dot + 1) + "9" + cookie.substring(dot + 1);

    // When
    HttpResponse<String> answer = site.getAsNobody("/v1/overview", "Cookie", longer);

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void refusesAWrongToken() {
    // When
    HttpResponse<String> answer = signIn("wrong", "/");

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("This token is not valid.");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/x\r\nSet-Cookie: a=b"
      })
  void leadsNobodyElsewhere(String to) {
    // When
    HttpResponse<String> answer = signIn(TestSite.VIEWER, to);

    // Then
    assertThat(answer.headers().firstValue("location")).contains("/");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 303",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
  })
  void takesOnlyItsOwnForms(String header, String value, int status) {
    // When
    HttpResponse<String> answer =
        site.send(form("/sign-in", "token=" + TestSite.VIEWER).header(header, value));

    // Then
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void takesAFormOfItsOwnOrigin() {
    // When
    HttpResponse<String> answer =
        site.send(
            form("/sign-in", "token=" + TestSite.VIEWER).header("Origin", site.url().toString()));

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void endsASessionInTheBrowser() {
    // When
    HttpResponse<String> answer = site.send(form("/sign-out", ""));

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("set-cookie").orElse("")).contains("Max-Age=0");
  }

  @Test
  void reloadsOnceWhenALinkElsewhereWasFollowed() {
    // When
    HttpResponse<String> answer = site.getAsNobody("/changes", "Sec-Fetch-Site", "cross-site");

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("refresh")).contains("0");
    assertThat(answer.body()).doesNotContain("orders-postgres");
  }

  @Test
  void doesNothingElseByPost() {
    // When
    HttpResponse<String> answer = site.send(form("/changes", ""));

    // Then
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  private static HttpResponse<String> signIn(String token, String to) {
    return site.send(
        form(
            "/sign-in", "token=" + token + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
  }

  private static HttpRequest.Builder form(String path, String body) {
    return site.request(path, "Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
  }
}
