package herald.simulator.linkedin;

import java.util.List;

/** A part of a list, as LinkedIn's finders answer. */
record Elements<T>(Paging paging, List<T> elements) {

  record Paging(int start, int count, List<String> links, int total) {}

  static <T> Elements<T> of(List<T> all, int start, int count) {
    if (start < 0 || count < 1 || count > 100) {
      throw RestError.invalid("start must be 0 or more, count 1 to 100");
    }
    List<T> part = all.stream().skip(start).limit(count).toList();
    return new Elements<>(new Paging(start, count, List.of(), all.size()), part);
  }
}
