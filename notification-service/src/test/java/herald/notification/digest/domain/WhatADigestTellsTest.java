package herald.notification.digest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import herald.notification.digest.domain.Heard.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatADigestTellsTest {

  private static Heard heard(
      String network, @Nullable String access, Kind kind, @Nullable String post) {
    return new Heard(
        "Northwind", network, access, kind, post, "@pieter", "Hi", null, Instant.EPOCH);
  }

  private static boolean tells(Heard heard) {
    return !DigestContent.of(List.of(heard), List.of()).isEmpty();
  }

  private static boolean tells(FollowersGained gained) {
    return !DigestContent.of(List.of(), List.of(gained)).isEmpty();
  }

  @ParameterizedTest
  @Tag("R-MAIL-3")
  @CsvSource({"EVERYONE,true", "PRIVATE,false", "SELECTED,false", ",false"})
  void isOfAccountsThatEveryoneMaySee(@Nullable String access, boolean told) {
    assertThat(tells(heard("X", access, Kind.MESSAGE, null))).isEqualTo(told);
    assertThat(tells(new FollowersGained("Northwind", "X", access, 3))).isEqualTo(told);
  }

  @ParameterizedTest
  @Tag("R-MAIL-4")
  @CsvSource({"FACEBOOK,true", "LINKEDIN,true", "X,true", "INSTAGRAM,false", "YOUTUBE,false"})
  void isNothingOfInstagramAndYouTube(String network, boolean told) {
    assertThat(tells(heard(network, "EVERYONE", Kind.MENTION, null))).isEqualTo(told);
  }

  @ParameterizedTest
  @Tag("R-MAIL-5")
  @CsvSource({"X,3,true", "X,0,false", "X,-2,false", "FACEBOOK,3,false", "LINKEDIN,3,false"})
  void isOfNewFollowersOnXAlone(String network, long gained, boolean told) {
    assertThat(tells(new FollowersGained("Northwind", network, "EVERYONE", gained)))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @Tag("R-MAIL-6")
  @CsvSource({
    "COMMENT,pst_1,true",
    "COMMENT,,false",
    "MENTION,,true",
    "MENTION,pst_1,true",
    "MESSAGE,,true"
  })
  void isNothingOnPostsMadeElsewhere(Kind kind, @Nullable String post, boolean told) {
    assertThat(tells(heard("X", "EVERYONE", kind, post))).isEqualTo(told);
  }

  @Test
  @Tag("R-MAIL-2")
  void isNothingWhenNothingWasHeard() {
    assertThat(DigestContent.of(List.of(), List.of()).isEmpty()).isTrue();
  }
}
