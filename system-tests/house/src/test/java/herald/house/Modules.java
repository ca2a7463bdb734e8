package herald.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The modules of the build, in its order, as their {@code pom.xml} files tell of them. */
record Modules(List<Module> all) {

  /**
   * One module.
   *
   * @param path from the repository's root
   * @param uses the paths of the modules that it uses outside its tests
   */
  record Module(String path, String description, SortedSet<String> uses) {}

  private record Pom(String path, Element root) {}

  static Modules read() throws IOException, ParserConfigurationException, SAXException {
    List<Pom> poms = new ArrayList<>();
    Map<String, String> pathOf = new HashMap<>();
    for (Element module : children(child(pom(Repository.ROOT), "modules"), "module")) {
      String path = module.getTextContent();
      Pom pom = new Pom(path, pom(Repository.ROOT.resolve(path)));
      poms.add(pom);
      pathOf.put(text(pom.root(), "artifactId"), path);
    }
    return new Modules(
        poms.stream()
            .map(
                pom ->
                    new Module(
                        pom.path(), text(pom.root(), "description"), uses(pom.root(), pathOf)))
            .toList());
  }

  /** What a module uses, without what it has through another one that it uses. */
  SortedSet<String> directly(Module module) {
    SortedSet<String> direct = new TreeSet<>(module.uses());
    module.uses().forEach(used -> direct.removeAll(reachable(used)));
    return direct;
  }

  private SortedSet<String> reachable(String path) {
    SortedSet<String> found = new TreeSet<>();
    all.stream()
        .filter(module -> module.path().equals(path))
        .flatMap(module -> module.uses().stream())
        .forEach(
            used -> {
              found.add(used);
              found.addAll(reachable(used));
            });
    return found;
  }

  private static SortedSet<String> uses(Element pom, Map<String, String> pathOf) {
    SortedSet<String> uses = new TreeSet<>();
    for (Element dependency : children(child(pom, "dependencies"), "dependency")) {
      String path = pathOf.get(text(dependency, "artifactId"));
      if (path != null && !text(dependency, "scope").equals("test")) {
        uses.add(path);
      }
    }
    return uses;
  }

  private static Element pom(Path folder)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("pom.xml").toFile())
        .getDocumentElement();
  }

  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? parent.getOwnerDocument().createElement(name) : found.getFirst();
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
