package herald.simulator.timeline;

import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The timelines for people, newest first, and each post's own page. */
@Controller
class TimelinePages {

  private static final int SHOWN = 200;

  private final Ledger ledger;

  TimelinePages(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping({"/", "/timeline"})
  String timeline(
      @RequestParam(required = false) @Nullable String network,
      @RequestParam(required = false) @Nullable String account,
      Model model) {
    Network chosen =
        Arrays.stream(Network.values())
            .filter(each -> each.name().equalsIgnoreCase(network))
            .findFirst()
            .orElse(null);
    List<Post> posts =
        ledger.posts().reversed().stream()
            .filter(post -> chosen == null || post.network() == chosen)
            .filter(post -> account == null || post.account().equals(account))
            .toList();
    model.addAttribute("networks", Network.values());
    model.addAttribute("chosen", chosen);
    model.addAttribute("account", account);
    model.addAttribute("count", posts.size());
    model.addAttribute("posts", posts.stream().limit(SHOWN).map(ShownPost::of).toList());
    return "timeline";
  }

  @GetMapping("/{network:facebook|x|instagram|linkedin|youtube}/posts/{id}")
  String post(@PathVariable String network, @PathVariable String id, Model model) {
    Post found =
        ledger.posts().stream()
            .filter(post -> post.network().path().equals(network) && post.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such post"));
    model.addAttribute("post", ShownPost.of(found));
    return "post";
  }
}
