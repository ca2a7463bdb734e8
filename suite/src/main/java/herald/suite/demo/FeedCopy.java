package herald.suite.demo;

import herald.suite.client.Refused;
import java.io.ByteArrayOutputStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A copy of a real feed, RSS or Atom, to which one more article can be added. */
final class FeedCopy {

  private final Document document;
  private final FeedForm form;

  private FeedCopy(Document document, FeedForm form) {
    this.document = document;
    this.form = form;
  }

  /**
   * @throws Refused when it is no RSS or Atom feed
   */
  static FeedCopy of(byte[] feed) {
    Document document = FeedParser.parse(feed);
    String root = document.getDocumentElement().getLocalName();
    return switch (root) {
      case "rss" -> new FeedCopy(document, FeedForm.RSS);
      case "RDF" -> new FeedCopy(document, FeedForm.RSS_1);
      case "feed" -> new FeedCopy(document, FeedForm.ATOM);
      default -> throw new Refused("That is no RSS or Atom feed: its root is <" + root + ">.");
    };
  }

  int articles() {
    return entries().getLength();
  }

  /** The newest article stands first. */
  void add(Article article) {
    NodeList present = entries();
    Element entry = form.entry(document, article);
    if (present.getLength() > 0) {
      Node first = present.item(0);
      first.getParentNode().insertBefore(entry, first);
    } else {
      form.parent(document).appendChild(entry);
    }
  }

  private NodeList entries() {
    return document.getElementsByTagNameNS("*", form.entryName());
  }

  byte[] bytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("a parsed document can be written", e);
    }
  }
}
