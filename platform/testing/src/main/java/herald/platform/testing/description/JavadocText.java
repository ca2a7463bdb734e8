package herald.platform.testing.description;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTrees;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Javadoc as Markdown: its first paragraph, and what it says of parameters. */
final class JavadocText {

  private final DocTrees trees;

  JavadocText(DocTrees trees) {
    this.trees = trees;
  }

  /** The first paragraph, on one line; empty without Javadoc. */
  String of(SourceType type) {
    DocCommentTree comment = trees.getDocCommentTree(type.path());
    if (comment == null) {
      return "";
    }
    return text(
        comment.getFullBody().stream()
            .takeWhile(part -> !(part instanceof StartElementTree start && isParagraph(start)))
            .toList());
  }

  /** What is said of each parameter. */
  Map<String, String> parametersOf(SourceType type) {
    DocCommentTree comment = trees.getDocCommentTree(type.path());
    if (comment == null) {
      return Map.of();
    }
    return comment.getBlockTags().stream()
        .filter(ParamTree.class::isInstance)
        .map(ParamTree.class::cast)
        .collect(
            Collectors.toMap(
                param -> param.getName().toString(), param -> text(param.getDescription())));
  }

  private static boolean isParagraph(StartElementTree start) {
    return start.getName().contentEquals("p");
  }

  private static String text(List<? extends DocTree> parts) {
    return parts.stream()
        .map(JavadocText::text)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String text(DocTree part) {
    return switch (part) {
      case TextTree text -> text.getBody();
      case LiteralTree code when code.getKind() == DocTree.Kind.CODE ->
          "`" + code.getBody().getBody() + "`";
      case LiteralTree literal -> literal.getBody().getBody();
      case LinkTree link when !link.getLabel().isEmpty() -> text(link.getLabel());
      case LinkTree link -> "`" + simple(link.getReference().getSignature()) + "`";
      case EntityTree entity -> entity.toString();
      default -> "";
    };
  }

  /** {@code herald.post.Post#at} is read as {@code Post.at}. */
  private static String simple(String reference) {
    return reference.replaceAll("^([a-z]\\w*\\.)+", "").replaceAll("^#", "").replace('#', '.');
  }
}
