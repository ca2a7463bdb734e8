package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.ids.ArticleId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Every article a blog ever heard of, by every key it was heard under. A blog hears of tens of
 * thousands of articles, and its state is read from its first event on: what an event adds shares
 * all the rest with the state before it, instead of copying it.
 *
 * @param silent keys of articles that are never announced: the baseline, and those passed over
 * @param byKey keys of the announced articles
 * @param announced the announced articles
 */
record KnownArticles(
    PSet<String> silent, PMap<String, ArticleId> byKey, PMap<ArticleId, Announced> announced) {

  static KnownArticles baseline(Collection<String> keys) {
    return new KnownArticles(HashTreePSet.from(keys), HashTreePMap.empty(), HashTreePMap.empty());
  }

  boolean isSilent(HeardArticle article) {
    return article.keys().stream().anyMatch(silent::contains);
  }

  Optional<Announced> find(List<String> keys) {
    return keys.stream().filter(byKey::containsKey).findFirst().map(byKey::get).map(announced::get);
  }

  /** Whether the feed still reaches back beyond this article, so that it was not pushed out. */
  boolean reachesBeyond(Announced article, List<HeardArticle> feed) {
    return feed.isEmpty()
        || feed.stream()
            .anyMatch(
                heard ->
                    isSilent(heard)
                        || find(heard.keys()).map(a -> a.place() < article.place()).orElse(false));
  }

  KnownArticles published(BlogPublished e) {
    return put(e.keys(), Announced.by(e, announced.size()));
  }

  KnownArticles edited(ArticleEdited e) {
    Announced a = announced.get(e.article());
    return a == null ? this : put(e.keys(), a.saying(e.said()));
  }

  KnownArticles withdrawn(ArticleId article) {
    Announced a = announced.get(article);
    return a == null ? this : put(List.of(), a.ended());
  }

  KnownArticles passedOver(List<String> keys) {
    return new KnownArticles(silent.plusAll(keys), byKey, announced);
  }

  private KnownArticles put(List<String> keys, Announced article) {
    PMap<String, ArticleId> names = byKey;
    for (String key : keys) {
      names = names.plus(key, article.id());
    }
    return new KnownArticles(silent, names, announced.plus(article.id(), article));
  }
}
