package herald.benchmarks.report;

import herald.benchmarks.suite.Outcome;
import herald.benchmarks.suite.Ratio;
import herald.benchmarks.suite.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * The ratios as bars on one scale, on which each one's floor is the same line and each one's goal
 * another: longer is better, also where the charter asks for little.
 */
public final class Picture {

  private static final int LEFT = 250;
  private static final int STEP = 150; // from nothing to the floor, and from the floor to the goal
  private static final int WIDTH = 850;
  private static final int ROW = 30;
  private static final int TOP = 80;

  private Picture() {}

  /** As SVG. */
  public static String of(Report report) {
    List<Outcome> outcomes = report.outcomes();
    int bottom = TOP + ROW * outcomes.size();
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
        WIDTH,
        bottom + 20);
    add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
    add(svg, "<text x=\"10\" y=\"24\" font-size=\"14\">%s</text>", escaped(report.title()));
    add(
        svg,
        "<text x=\"10\" y=\"44\" fill=\"#555\">%s, %s cores, PostgreSQL %s</text>",
        escaped(report.machine().getOrDefault("cpu", "")),
        report.machine().getOrDefault("cores", "?"),
        report.machine().getOrDefault("postgres version", "?"));
    line(svg, "floor", LEFT + STEP, bottom);
    line(svg, "goal", LEFT + 2 * STEP, bottom);
    for (int i = 0; i < outcomes.size(); i++) {
      bar(svg, outcomes.get(i), TOP + ROW * i);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void line(StringBuilder svg, String name, int x, int bottom) {
    add(
        svg,
        "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#888\" stroke-dasharray=\"4 3\"/>",
        x,
        x,
        TOP - 8,
        bottom);
    add(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%s</text>",
        x,
        TOP - 14,
        name);
  }

  private static void bar(StringBuilder svg, Outcome outcome, int y) {
    add(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        LEFT - 10,
        y + 18,
        outcome.ratio().key());
    int width = outcome.value().map(value -> width(outcome.ratio(), value)).orElse(0);
    add(
        svg,
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" fill=\"%s\"/>",
        LEFT,
        y + 4,
        width,
        colour(outcome.verdict()));
    add(
        svg,
        "<text x=\"%d\" y=\"%d\">%s</text>",
        LEFT + width + 6,
        y + 18,
        escaped(outcome.value().map(v -> label(outcome.ratio(), v)).orElse(outcome.because())));
  }

  /**
   * Two straight pieces: nothing to floor, floor to goal; beyond it as it goes on, up to the edge.
   */
  static int width(Ratio ratio, double value) {
    boolean lessIsBetter = ratio.goal() < ratio.floor();
    double worth = lessIsBetter ? 1 / value : value;
    double floor = lessIsBetter ? 1 / ratio.floor() : ratio.floor();
    double goal = lessIsBetter ? 1 / ratio.goal() : ratio.goal();
    double steps = worth < floor ? worth / floor : 1 + (worth - floor) / (goal - floor);
    return (int) Math.round(Math.min(steps * STEP, WIDTH - LEFT - 180));
  }

  private static String label(Ratio ratio, double value) {
    return String.format(
        Locale.ROOT, "%.3g (floor %.3g, goal %.3g)", value, ratio.floor(), ratio.goal());
  }

  private static String colour(Verdict verdict) {
    return switch (verdict) {
      case GOAL -> "#2e7d32";
      case FLOOR -> "#f9a825";
      case BELOW -> "#c62828";
      case VOID, NOT_MEASURED -> "#bbb";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
