package herald.suite.demo;

import java.time.Instant;

/** The article that appears in the copied feed while the demo looks on. */
record Article(String title, String link, String description, Instant publishedAt) {}
