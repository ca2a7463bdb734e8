package herald.simulator.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingOnLinkedInTest extends LinkedInTest {

  @Test
  void answersWithTheIdInAHeaderOnly() {
    Organisation author = signedIn();
    Answer made = share(author, "Brood van morgen");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body()).isEmpty();
    String urn = made.header("x-restli-id");
    assertThat(urn).matches("urn:li:share:\\d+");
    Answer timeline = timeline(author);
    assertThat(timeline.<List<String>>at("$[*].id")).containsExactly(urn);
    assertThat(timeline.<String>at("$[0].text")).isEqualTo("Brood van morgen");
    assertThat(timeline.<String>at("$[0].link")).isEqualTo(LINK);
  }

  @Test
  void showsEscapedCharactersAndCutsOffAtABareOne() {
    Organisation author = signedIn();
    share(author, "Brood \\\\(vers\\\\) #ontbijt");
    share(author, "Brood (vers) van morgen");
    assertThat(timeline(author).<List<String>>at("$[*].text"))
        .containsExactly("Brood (vers) #ontbijt", "Brood");
  }

  @Test
  void refusesADuplicateAndNamesTheFirst() {
    Organisation author = signedIn();
    String first = share(author, "Nog eens").header("x-restli-id");
    Answer again = share(author, "Nog eens");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.<String>at("$.code")).isEqualTo("DUPLICATE_POST");
    assertThat(again.<String>at("$.message")).contains(first);
    assertThat(timeline(author).<List<String>>at("$[*].id")).containsExactly(first);
  }

  @Test
  void refusesAMissingAndAnOldVersion() {
    Organisation author = signedIn();
    Answer old = share(author, "Oud", "202012");
    assertThat(old.status()).isEqualTo(426);
    assertThat(old.<String>at("$.code")).isEqualTo("NONEXISTENT_VERSION");
    Answer versionless =
        json("/linkedin/rest/posts", "{}", "Authorization", "Bearer " + author.token());
    assertThat(versionless.status()).isEqualTo(400);
    assertThat(versionless.<String>at("$.code")).isEqualTo("VERSION_MISSING");
  }

  @Test
  void refusesAnotherOrganisationAnUnknownTokenAndAnEmptyPost() {
    Organisation author = signedIn();
    Organisation other = new Organisation("urn:li:organization:1", author.token());
    assertThat(share(other, "Elders").status()).isEqualTo(403);
    Answer unknown = share(new Organisation(author.urn(), "made-up"), "Hallo");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.<Integer>at("$.serviceErrorCode")).isEqualTo(65600);
    assertThat(json("/linkedin/rest/posts", "{}", headers(author.token(), "202606")).status())
        .isEqualTo(422);
    assertThat(rest("posts?q=author", author.token()).<String>at("$.code"))
        .isEqualTo("ILLEGAL_ARGUMENT");
  }

  @Test
  void readsPostsBackNewestFirst() {
    Organisation author = signedIn();
    share(author, "Een");
    String second = share(author, "Twee").header("x-restli-id");
    String urn = URLEncoder.encode(author.urn(), StandardCharsets.UTF_8);
    Answer read = rest("posts?q=author&author=" + urn, author.token());
    assertThat(read.<List<String>>at("$.elements[*].commentary")).containsExactly("Twee", "Een");
    assertThat(read.<Integer>at("$.paging.total")).isEqualTo(2);
    Answer one = rest("posts/" + URLEncoder.encode(second, StandardCharsets.UTF_8), author.token());
    assertThat(one.<String>at("$.content.article.source")).isEqualTo(LINK);
  }
}
