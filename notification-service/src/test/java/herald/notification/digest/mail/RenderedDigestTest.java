package herald.notification.digest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import herald.notification.digest.domain.DigestContent;
import herald.notification.digest.domain.FollowersGained;
import herald.notification.digest.domain.Heard;
import herald.platform.mail.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-MAIL-8")
class RenderedDigestTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:05:00Z");

  private final Templates templates = new Templates();

  private static Heard heard(Heard.Kind kind, String text) {
    return new Heard(
        "Northwind", "X", "EVERYONE", kind, "pst_1", "@pieter", text, "https://x.example/1", AT);
  }

  private String rendered(String name, String language, DigestContent content) {
    return templates.render(
        name,
        language,
        Map.of(
            "name", "Sanne de Vries",
            "since", "zondag 1 maart, 08:00",
            "accounts", AccountSection.of(content),
            "interactions", content.interactions().size(),
            "followers", content.followersGained(),
            "page", "https://herald.example",
            "unsubscribe", "https://herald.example/unsubscribe/t"));
  }

  private static DigestContent content() {
    return DigestContent.of(
        List.of(
            heard(Heard.Kind.COMMENT, "Proficiat & <b>succes</b>\nSubject: nee"),
            heard(Heard.Kind.MESSAGE, "")),
        List.of(new FollowersGained("Zuiderzee", "X", "EVERYONE", 1)));
  }

  @Test
  void isDutchForDutchReaders() {
    assertThat(rendered("digest-subject", "nl", content()).strip())
        .isEqualTo("2 nieuwe interacties, 1 nieuwe volger op X");
    assertThat(rendered("digest", "nl", content()))
        .isEqualTo(
            """
            Hallo Sanne de Vries,

            Dit is er gebeurd op de accounts van je organisatie sinds zondag 1 maart, 08:00.

            Northwind (X)
              Reactie van @pieter: Proficiat & <b>succes</b> Subject: nee
                https://x.example/1
              Bericht van @pieter
                https://x.example/1

            Zuiderzee (X)
              1 nieuwe volger

            Herald: https://herald.example

            Je krijgt deze mail omdat je organisatie Herald gebruikt. Hoe vaak hij komt bepaal je zelf,
            op het tabblad E-mailmeldingen. Niet meer ontvangen: https://herald.example/unsubscribe/t
            """);
  }

  @Test
  void isEnglishForAllOthers() {
    assertThat(rendered("digest-subject", "fr", content()).strip())
        .isEqualTo("2 new interactions, 1 new follower on X");
    assertThat(rendered("digest", "en", content()))
        .contains(
            "Hello Sanne de Vries,", "Comment by @pieter: Proficiat", "Message from @pieter\n");
  }

  @Test
  void namesInItsSubjectOnlyWhatThereIs() {
    DigestContent followers =
        DigestContent.of(List.of(), List.of(new FollowersGained("Zuiderzee", "X", "EVERYONE", 5)));
    DigestContent words = DigestContent.of(List.of(heard(Heard.Kind.COMMENT, "Mooi")), List.of());
    assertThat(rendered("digest-subject", "nl", followers).strip())
        .isEqualTo("5 nieuwe volgers op X");
    assertThat(rendered("digest-subject", "en", followers).strip())
        .isEqualTo("5 new followers on X");
    assertThat(rendered("digest-subject", "en", words).strip()).isEqualTo("1 new interaction");
  }

  @Test
  void cutsOffWhatIsTooMuch() {
    List<Heard> many = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      many.add(heard(Heard.Kind.MENTION, "x".repeat(500)));
    }
    assertThat(rendered("digest", "en", DigestContent.of(many, List.of())))
        .contains("x".repeat(200) + "…", "  and 3 more\n")
        .doesNotContain("x".repeat(201));
  }
}
