package herald.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Http;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reasons and remedies come in the reader's language, and the answer says which that is. */
@Tag("R-PERM-4")
class SpeakingIT extends AccessSpecification {

  @Test
  void whyIsSaidInDutch() {
    String account = connected("usr_sanne", true);
    Answer why = explain(as("daan").with("Accept-Language", "nl-NL, en;q=0.5"), account);
    assertThat(why.header("Content-Language")).isEqualTo("nl");
    assertThat(why.header("Vary")).contains("Accept-Language");
    assertThat(why.body().path("why").asString())
        .isEqualTo(
            "DRAFT (concepten schrijven), want: heeft de machtiging DRAFT_ONLY; het account is van"
                + " iedereen.");
    assertThat(publish(why, "reason"))
        .isEqualTo(
            "Het niveau is DRAFT (concepten schrijven); daarmee is post.publish (berichten"
                + " inplannen en publiceren) niet toegestaan.");
    assertThat(publish(why, "ruleSays")).startsWith("Wat u met een account mag");
    assertThat(publish(why, "allowedWith"))
        .isEqualTo("de machtiging ACCESSIBLE_ACCOUNTS, of als superbeheerder");
  }

  @Test
  void whyIsSaidInEnglishOtherwise() {
    String account = connected("usr_sanne", true);
    for (Http caller : new Http[] {as("daan"), as("daan").with("Accept-Language", "fr")}) {
      Answer why = explain(caller, account);
      assertThat(why.header("Content-Language")).isEqualTo("en");
      assertThat(why.body().path("why").asString())
          .isEqualTo(
              "DRAFT (write drafts), because: has the permission DRAFT_ONLY; the account is"
                  + " everyone's.");
    }
  }

  @Test
  void whoCouldIsSaidInDutch() {
    String account = connected("usr_joris", false);
    Answer all =
        as("sanne")
            .with("Accept-Language", "nl")
            .get("/api/access/explanations?account=" + account);
    assertThat(all.header("Content-Language")).isEqualTo("nl");
    assertThat(all.body().path("users").findValuesAsString("why"))
        .contains(
            "FULL (publiceren), want: is superbeheerder.",
            "FULL (publiceren), want: heeft de machtiging ACCESSIBLE_ACCOUNTS; heeft het account"
                + " gekoppeld; is genoemd in de toegang.");
    assertThat(all.body().path("users").findValuesAsString("level")).contains("FULL", "NONE");
  }

  @Test
  @Tag("R-PERM-5")
  void decisionsGiveTheirReasonsInDutch() {
    String account = connected("usr_sanne", true);
    Http caller = as("daan").with("Accept-Language", "nl");
    String question =
        """
        {"subject":{"type":"user","id":"usr_daan"},"action":{"name":"post.publish"},"resource":{"type":"account","id":"%s"}}"""
            .formatted(account);
    Answer answer = caller.post("/access/v1/evaluation", question);
    assertThat(answer.header("Content-Language")).isEqualTo("nl");
    assertThat(answer.body().at("/context/reason").asString()).startsWith("Het niveau is DRAFT");
    assertThat(answer.body().at("/context/allow_with").asString()).contains("superbeheerder");
    Answer several = caller.post("/access/v1/evaluations", question);
    assertThat(several.header("Content-Language")).isEqualTo("nl");
  }

  private static Answer explain(Http caller, String account) {
    Answer why = caller.get("/api/access/explanations?account=" + account + "&user=usr_daan");
    assertThat(why.status()).as(why.toString()).isEqualTo(200);
    return why;
  }

  private static String publish(Answer why, String part) {
    return why.body()
        .path("actions")
        .valueStream()
        .filter(action -> action.path("action").asString().equals("post.publish"))
        .findFirst()
        .orElseThrow()
        .path(part)
        .asString();
  }
}
