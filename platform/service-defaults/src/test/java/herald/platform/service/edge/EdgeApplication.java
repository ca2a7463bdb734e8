package herald.platform.service.edge;

import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.messaging.MessagingConfiguration;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Cursor;
import herald.platform.service.Page;
import herald.platform.service.Paging;
import herald.platform.service.PublicPaths;
import herald.platform.service.ReadProgress;
import herald.platform.service.Requester;
import herald.platform.service.ServiceCaller;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that do one thing each, to see what the edge makes of it. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {
      EventStoreConfiguration.class,
      MessagingConfiguration.class,
      DataSourceAutoConfiguration.class
    },
    excludeName = {
      "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
      "org.axonframework.springboot.autoconfig.InfraConfiguration"
    })
@Import(EdgeApplication.Endpoints.class)
public class EdgeApplication {

  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of("/hooks/**");
  }

  @Bean
  ReadProgress readProgress() {
    return (position, limit) -> position.service().equals("account-service");
  }

  /** An id of this service. */
  public record JarId(String value) implements Identifier {
    public JarId {
      Identifiers.require("jar", value);
    }
  }

  record Item(@NotBlank String name, @Positive int count) {}

  enum Size {
    SMALL,
    LARGE
  }

  record Order(
      @NotBlank String title,
      @Nullable Instant at,
      List<@Valid Item> items,
      @Nullable Set<Size> sizes) {}

  @RestController
  static class Endpoints {

    private final Authority authority;

    Endpoints(Authority authority) {
      this.authority = authority;
    }

    @GetMapping("/api/me")
    Caller me(Caller caller) {
      return caller;
    }

    @GetMapping("/internal/me")
    Map<String, String> service(ServiceCaller caller) {
      return Map.of("service", caller.service(), "hub", caller.hub(), "request", caller.request());
    }

    @GetMapping("/access/me")
    String either(Requester requester) {
      return switch (requester) {
        case Caller user -> user.user();
        case ServiceCaller service -> service.service();
      };
    }

    @PostMapping("/hooks/article")
    String hook() {
      return "heard";
    }

    @PostMapping("/api/orders")
    Order order(@Valid @RequestBody Order order) {
      return order;
    }

    @GetMapping("/api/jars/{jar}")
    Map<String, Object> jar(@PathVariable JarId jar, @RequestParam int limit) {
      return Map.of("jar", jar.value(), "limit", limit);
    }

    @GetMapping("/api/jars")
    List<Size> jars(
        @RequestParam(required = false) @Nullable Size size,
        @RequestParam(defaultValue = "") List<Size> sizes) {
      return sizes;
    }

    @GetMapping("/api/numbers")
    ResponseEntity<Page<Long>> numbers(@RequestParam int below, Paging paging) {
      long after = paging.after().map(cursor -> cursor.number(0)).orElse(0L);
      List<Long> found = LongStream.range(after + 1, below).limit(3).boxed().toList();
      return paging.answer(found, 2, Cursor::at);
    }

    @GetMapping({"/api/letters", "/api/mixed"})
    ResponseEntity<Page<String>> letters(Paging paging) {
      paging.after().ifPresent(cursor -> cursor.number(0));
      return paging.answer(List.of("a", "b"), 1, Cursor::at);
    }

    @PutMapping("/api/versioned")
    ResponseEntity<String> versioned(ExpectedVersion expected) {
      expected.require(7);
      return Answers.versioned(8, "changed");
    }

    @PostMapping("/api/refusals/{kind}")
    void refuse(@PathVariable String kind) {
      throw switch (kind) {
        case "invalid" -> Rejection.invalid("blogs", "blogs.too-many", "R-AUTO-8", "Too many.");
        case "forbidden" -> Rejection.forbidden("post.forbidden", "R-PERM-3", "Needs FULL.");
        case "unknown" -> Rejection.unknown("post.unknown", "R-PERM-1", "No such post.");
        case "conflict" -> new Rejection("post.not-due", "R-POST-4", "Not yet.");
        case "away" -> new Unavailable("the database");
        default -> new IllegalStateException("secret inside");
      };
    }

    /** Its defect comes when half of the answer is on its way. */
    @GetMapping("/api/halves")
    void half(HttpServletResponse response) throws IOException {
      response.getOutputStream().print("half");
      response.flushBuffer();
      throw new IllegalStateException("no other half");
    }

    @PostMapping("/api/guarded/{account}")
    String guarded(@PathVariable String account, Caller caller) {
      authority.require(caller, "post.publish", account);
      return "done";
    }
  }
}
