package herald.suite.demo;

import herald.suite.client.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A copy of a real feed, RSS or Atom, to which one more article can be added. */
final class FeedCopy {

  private final Document document;
  private final Kind kind;

  /** Where a new article goes, and what it is called. */
  private enum Kind {
    RSS("item"),
    RSS_1("item"),
    ATOM("entry");

    private final String entry;

    Kind(String entry) {
      this.entry = entry;
    }
  }

  private FeedCopy(Document document, Kind kind) {
    this.document = document;
    this.kind = kind;
  }

  /**
   * @throws Refused when it is no RSS or Atom feed
   */
  static FeedCopy of(byte[] feed) {
    Document document = parse(feed);
    String root = localName(document.getDocumentElement());
    return switch (root) {
      case "rss" -> new FeedCopy(document, Kind.RSS);
      case "RDF" -> new FeedCopy(document, Kind.RSS_1);
      case "feed" -> new FeedCopy(document, Kind.ATOM);
      default -> throw new Refused("That is no RSS or Atom feed: its root is <" + root + ">.");
    };
  }

  int articles() {
    return document.getElementsByTagNameNS("*", kind.entry).getLength();
  }

  /** The newest article stands first. */
  void add(Article article) {
    NodeList present = document.getElementsByTagNameNS("*", kind.entry);
    Element entry = element(kind.entry);
    switch (kind) {
      case RSS -> fillRss(entry, article);
      case RSS_1 -> {
        entry.setAttributeNS(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:about", article.link());
        fillRss(entry, article);
      }
      case ATOM -> fillAtom(entry, article);
    }
    if (present.getLength() > 0) {
      Node first = present.item(0);
      first.getParentNode().insertBefore(entry, first);
    } else {
      parent().appendChild(entry);
    }
  }

  private Node parent() {
    Node root = document.getDocumentElement();
    return kind == Kind.RSS ? document.getElementsByTagNameNS("*", "channel").item(0) : root;
  }

  private void fillRss(Element item, Article article) {
    child(item, "title", article.title());
    child(item, "link", article.link());
    child(item, "description", article.description());
    if (kind == Kind.RSS) {
      child(item, "guid", article.link());
      child(
          item,
          "pubDate",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              article.publishedAt().atOffset(ZoneOffset.UTC)));
    } else {
      Element date = document.createElementNS("http://purl.org/dc/elements/1.1/", "dc:date");
      date.setTextContent(article.publishedAt().toString());
      item.appendChild(date);
    }
  }

  private void fillAtom(Element entry, Article article) {
    child(entry, "title", article.title());
    child(entry, "id", article.link());
    Element link = element("link");
    link.setAttribute("rel", "alternate");
    link.setAttribute("href", article.link());
    entry.appendChild(link);
    child(entry, "published", article.publishedAt().toString());
    child(entry, "updated", article.publishedAt().toString());
    child(entry, "summary", article.description());
  }

  private void child(Element parent, String name, String text) {
    Element child = element(name);
    child.setTextContent(text);
    parent.appendChild(child);
  }

  /** In the feed's own namespace; RSS 1.0 has that of its channel, not of its root. */
  private Element element(String name) {
    Node like =
        kind == Kind.RSS_1
            ? document.getElementsByTagNameNS("*", "channel").item(0)
            : document.getDocumentElement();
    return document.createElementNS(like.getNamespaceURI(), name);
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

  private static Document parse(byte[] feed) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(feed));
    } catch (SAXException e) {
      throw new Refused("That is no RSS or Atom feed: " + e.getMessage());
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String localName(Element element) {
    return element.getLocalName();
  }

  /** Errors are thrown; the parser need not print them as well. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
