package herald.suite.demo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The forms of feeds: what an article is called in them, and how it is written. */
enum FeedForm {
  /** RSS 0.9x and 2.0. */
  RSS("item") {
    @Override
    void fill(Element item, Article article) {
      common(item, article);
      child(item, "guid", article.link());
      child(
          item,
          "pubDate",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              article.publishedAt().atOffset(ZoneOffset.UTC)));
    }
  },

  /** RSS 1.0, whose articles stand beside the channel and are known by their address. */
  RSS_1("item") {
    @Override
    void fill(Element item, Article article) {
      item.setAttributeNS(
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:about", article.link());
      common(item, article);
      Element date =
          item.getOwnerDocument().createElementNS("http://purl.org/dc/elements/1.1/", "dc:date");
      date.setTextContent(article.publishedAt().toString());
      item.appendChild(date);
    }
  },

  ATOM("entry") {
    @Override
    void fill(Element entry, Article article) {
      child(entry, "title", article.title());
      child(entry, "id", article.link());
      Element link = child(entry, "link", "");
      link.setAttribute("rel", "alternate");
      link.setAttribute("href", article.link());
      child(entry, "published", article.publishedAt().toString());
      child(entry, "updated", article.publishedAt().toString());
      child(entry, "summary", article.description());
    }
  };

  private final String entryName;

  FeedForm(String entryName) {
    this.entryName = entryName;
  }

  String entryName() {
    return entryName;
  }

  abstract void fill(Element entry, Article article);

  Element entry(Document document, Article article) {
    Element entry = document.createElementNS(namespace(document), entryName);
    fill(entry, article);
    return entry;
  }

  /** What articles stand in. */
  Node parent(Document document) {
    return this == RSS ? channel(document) : document.getDocumentElement();
  }

  /** RSS 1.0 has that of its channel, not of its root. */
  private String namespace(Document document) {
    Node like = this == RSS_1 ? channel(document) : document.getDocumentElement();
    return like.getNamespaceURI();
  }

  private static Node channel(Document document) {
    return document.getElementsByTagNameNS("*", "channel").item(0);
  }

  private static void common(Element item, Article article) {
    child(item, "title", article.title());
    child(item, "link", article.link());
    child(item, "description", article.description());
  }

  private static Element child(Element parent, String name, String text) {
    Element child = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
    child.setTextContent(text);
    parent.appendChild(child);
    return child;
  }
}
