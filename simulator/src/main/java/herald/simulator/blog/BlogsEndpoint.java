package herald.simulator.blog;

import herald.simulator.Digest;
import herald.simulator.SimulatorProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes a blog's feed and its articles' pages, and serves them with entity tags. What is put is
 * answered with the address at which Herald reaches it.
 */
@RestController
class BlogsEndpoint {

  private static final String FEED = "/blogs/{blog:[a-z0-9-]{1,40}}/feed.xml";
  private static final String ARTICLE =
      "/blogs/{blog:[a-z0-9-]{1,40}}/articles/{article:[a-z0-9-]{1,40}}";
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Site site;
  private final String address;

  BlogsEndpoint(Site site, SimulatorProperties settings) {
    this.site = site;
    this.address = settings.address();
  }

  @PutMapping(FEED)
  ResponseEntity<Map<String, URI>> putFeed(@PathVariable String blog, @RequestBody byte[] feed) {
    return put(blog + "/feed.xml", feed);
  }

  @PutMapping(ARTICLE)
  ResponseEntity<Map<String, URI>> putArticle(
      @PathVariable String blog, @PathVariable String article, @RequestBody byte[] page) {
    return put(blog + "/articles/" + article, page);
  }

  @GetMapping(FEED)
  ResponseEntity<byte[]> feed(@PathVariable String blog) {
    return get(blog + "/feed.xml", MediaType.APPLICATION_XML);
  }

  @GetMapping(ARTICLE)
  ResponseEntity<byte[]> article(@PathVariable String blog, @PathVariable String article) {
    return get(blog + "/articles/" + article, HTML);
  }

  private ResponseEntity<Map<String, URI>> put(String path, byte[] document) {
    site.put(path, document);
    URI there = URI.create(address + "/blogs/" + path);
    return ResponseEntity.created(there).body(Map.of("address", there));
  }

  private ResponseEntity<byte[]> get(String path, MediaType type) {
    byte[] document =
        site.find(path)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing here"));
    return ResponseEntity.ok().contentType(type).eTag(tag(document)).body(document);
  }

  private static String tag(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    return '"' + HexFormat.of().formatHex(Digest.sha256(text), 0, 8) + '"';
  }
}
