package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.ids.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every article a blog ever heard of, by every key it was heard under.
 *
 * @param silent keys of articles that are never announced: the baseline, and those passed over
 * @param byKey keys of the announced articles
 * @param announced the announced articles, in the order in which they were heard of
 */
record KnownArticles(
    Set<String> silent, Map<String, ArticleId> byKey, Map<ArticleId, Announced> announced) {

  /** An article that was announced. */
  record Announced(
      ArticleId id,
      String source,
      String said,
      @Nullable Instant publishedAt,
      Instant firstSeenAt,
      boolean withdrawn) {

    /** Whether its announcements can still be waiting at this moment (R-AUTO-5). */
    boolean isHeldAt(Instant now, Duration hold) {
      Instant published = publishedAt == null ? firstSeenAt : publishedAt;
      return !withdrawn && now.isBefore(published.plus(hold));
    }
  }

  static KnownArticles baseline(Collection<String> keys) {
    return new KnownArticles(Set.copyOf(keys), Map.of(), Map.of());
  }

  boolean isSilent(HeardArticle article) {
    return article.keys().stream().anyMatch(silent::contains);
  }

  Optional<Announced> find(List<String> keys) {
    return keys.stream().filter(byKey::containsKey).findFirst().map(byKey::get).map(announced::get);
  }

  /** Whether the feed still reaches back beyond this article, so that it was not pushed out. */
  boolean reachesBeyond(ArticleId article, List<HeardArticle> feed) {
    List<ArticleId> order = List.copyOf(announced.keySet());
    int place = order.indexOf(article);
    return feed.isEmpty()
        || feed.stream()
            .anyMatch(
                heard ->
                    isSilent(heard)
                        || find(heard.keys())
                            .map(a -> order.indexOf(a.id()) < place)
                            .orElse(false));
  }

  KnownArticles published(BlogPublished e) {
    return put(
        e.keys(),
        new Announced(e.article(), e.source(), e.said(), e.publishedAt(), e.firstSeenAt(), false));
  }

  KnownArticles edited(ArticleEdited e) {
    Announced a = announced.get(e.article());
    return a == null
        ? this
        : put(
            e.keys(),
            new Announced(
                a.id(), a.source(), e.said(), a.publishedAt(), a.firstSeenAt(), a.withdrawn()));
  }

  KnownArticles withdrawn(ArticleId article) {
    Announced a = announced.get(article);
    return a == null
        ? this
        : put(
            List.of(),
            new Announced(a.id(), a.source(), a.said(), a.publishedAt(), a.firstSeenAt(), true));
  }

  KnownArticles passedOver(List<String> keys) {
    Set<String> more = new HashSet<>(silent);
    more.addAll(keys);
    return new KnownArticles(more, byKey, announced);
  }

  private KnownArticles put(List<String> keys, Announced article) {
    Map<String, ArticleId> names = new HashMap<>(byKey);
    keys.forEach(key -> names.put(key, article.id()));
    Map<ArticleId, Announced> articles = new LinkedHashMap<>(announced);
    articles.put(article.id(), article);
    return new KnownArticles(silent, names, articles);
  }
}
