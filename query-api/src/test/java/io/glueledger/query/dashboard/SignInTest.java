/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fake.SiteAnswer;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.TestSite;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  @AutoClose private static final TestSite SITE = TestSite.of(Stories.company(4), 1);

  @Test
  void asksForATokenAndComesBack() {
    // When
    SiteAnswer answer = SITE.getAsNobody("/changes?outcome=DENIED");

    // Then
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/sign-in?to=%2Fchanges%3Foutcome%3DDENIED");
  }

  @Test
  void givesASessionThatScriptsAndOtherSitesDoNotGet() {
    // When
    SiteAnswer answer = signIn(TestSite.VIEWER, "/changes");

    // Then
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/changes");
    assertThat(answer.header("set-cookie"))
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
    SiteAnswer page = SITE.getAsNobody("/", "Cookie", cookie);
    SiteAnswer export = SITE.getAsNobody("/v1/overview", "Cookie", cookie);

    // Then
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("alice");
    assertThat(export.status()).isEqualTo(200);
  }

  @Test
  void takesNoAlteredSession() {
    // Given
    String cookie = cookie(signIn(TestSite.VIEWER, "/"));
    int dot = cookie.indexOf('.');
    String longer = cookie.substring(0, dot + 1) + "9" + cookie.substring(dot + 1);

    // When
    SiteAnswer answer = SITE.getAsNobody("/v1/overview", "Cookie", longer);

    // Then
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void refusesAWrongToken() {
    // When
    SiteAnswer answer = signIn("wrong", "/");

    // Then
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("This token is not valid.");
    assertThat(answer.header("set-cookie")).isEmpty();
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
    SiteAnswer answer = signIn(TestSite.VIEWER, to);

    // Then
    assertThat(answer.header("location")).isEqualTo("/");
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
    SiteAnswer answer =
        SITE.send(form("/sign-in", "token=" + TestSite.VIEWER).header(header, value));

    // Then
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void takesAFormOfItsOwnOrigin() {
    // When
    SiteAnswer answer =
        SITE.send(
            form("/sign-in", "token=" + TestSite.VIEWER).header("Origin", SITE.url().toString()));

    // Then
    assertThat(answer.status()).isEqualTo(303);
  }

  @Test
  void endsASessionInTheBrowser() {
    // When
    SiteAnswer answer = SITE.send(form("/sign-out", ""));

    // Then
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("set-cookie")).contains("Max-Age=0");
  }

  @Test
  void reloadsOnceWhenALinkElsewhereWasFollowed() {
    // When
    SiteAnswer answer = SITE.getAsNobody("/changes", "Sec-Fetch-Site", "cross-site");

    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("refresh")).isEqualTo("0");
    assertThat(answer.body()).doesNotContain("orders-postgres");
  }

  @Test
  void doesNothingElseByPost() {
    // When
    SiteAnswer answer = SITE.send(form("/changes", ""));

    // Then
    assertThat(answer.status()).isEqualTo(405);
  }

  private static SiteAnswer signIn(String token, String to) {
    return SITE.send(
        form(
            "/sign-in", "token=" + token + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
  }

  private static HttpRequest.Builder form(String path, String body) {
    return SITE.request(path, "Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String cookie(SiteAnswer answer) {
    return answer.header("set-cookie").replaceAll(";.*", "");
  }
}
