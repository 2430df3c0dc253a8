/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  @Test
  void asksForATokenAndComesBack() {
    SiteAnswer answer = SITE.getAsNobody("/changes?outcome=DENIED");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/sign-in?to=%2Fchanges%3Foutcome%3DDENIED");
  }

  @Test
  void leadsBackWhereATokenWasAskedFor() {
    SiteAnswer answer = signIn(TestSite.VIEWER, "/changes");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/changes");
  }

  @Test
  void givesASessionThatScriptsAndOtherSitesDoNotGet() {
    assertThat(signIn(TestSite.VIEWER, "/changes").header("set-cookie"))
        .startsWith("glue-ledger-session=")
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/")
        .doesNotContain(TestSite.VIEWER);
  }

  @ParameterizedTest
  @CsvSource({"/, >alice<", "/v1/overview, deadLetters"})
  void takesTheSessionForPagesAndForTheirExports(String path, String text) {
    SiteAnswer answer = SITE.getAsNobody(path, "Cookie", session());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(text);
  }

  @Test
  void takesNoAlteredSession() {
    String longer = session().replaceFirst("\\.", ".9");
    assertThat(SITE.getAsNobody("/v1/overview", "Cookie", longer).status()).isEqualTo(401);
  }

  @Test
  void refusesAWrongToken() {
    SiteAnswer answer = signIn("wrong", "/");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("This token is not valid.");
    assertThat(answer.header("set-cookie")).isEmpty();
  }

  @Test
  void stopsAnAddressThatFailsTooOften() {
    try (TestSite site = new TestSite(Stories.company())) {
      for (int i = 0; i < 10; i++) {
        assertThat(signIn(site, "wrong", "/").status()).isEqualTo(401);
      }
      assertThat(signIn(site, TestSite.VIEWER, "/").page(429).text()).contains("Wait a minute");
    }
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
    assertThat(signIn(TestSite.VIEWER, to).header("location")).isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 303",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Origin, own, 303",
  })
  void takesOnlyItsOwnForms(String header, String value, int status) {
    String sent = value.equals("own") ? SITE.url().toString() : value;
    var form = form("/sign-in", "token=" + TestSite.VIEWER).header(header, sent);
    assertThat(SITE.send(form).status()).isEqualTo(status);
  }

  @Test
  void endsASessionInTheBrowser() {
    SiteAnswer answer = SITE.send(form("/sign-out", ""));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("set-cookie")).contains("Max-Age=0");
  }

  @Test
  void reloadsOnceWhenALinkElsewhereWasFollowed() {
    SiteAnswer answer = SITE.getAsNobody("/changes", "Sec-Fetch-Site", "cross-site");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("refresh")).isEqualTo("0");
    assertThat(answer.body()).doesNotContain("orders-postgres");
  }

  @Test
  void doesNothingElseByPost() {
    assertThat(SITE.send(form("/changes", "")).status()).isEqualTo(405);
  }

  private static SiteAnswer signIn(String token, String to) {
    return signIn(SITE, token, to);
  }

  private static SiteAnswer signIn(TestSite site, String token, String to) {
    String form = "token=" + token + "&to=" + URLEncoder.encode(to, UTF_8);
    return site.send(form(site, "/sign-in", form));
  }

  private static HttpRequest.Builder form(String path, String body) {
    return form(SITE, path, body);
  }

  private static HttpRequest.Builder form(TestSite site, String path, String body) {
    return site.request(path, "Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** The cookie of somebody who has signed in. */
  private static String session() {
    return signIn(TestSite.VIEWER, "/").header("set-cookie").replaceAll(";.*", "");
  }
}
