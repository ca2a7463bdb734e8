package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.Count;
import herald.platform.eventstore.Commands;
import herald.platform.service.Answers;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One command, one answer, as the services' endpoints are. */
@RestController
class TallyEndpoint {

  private final Commands commands;

  TallyEndpoint(Commands commands) {
    this.commands = commands;
  }

  record Note(@NotBlank String note) {}

  @PostMapping("/api/tallies/{tally}/counts")
  ResponseEntity<Void> count(
      @PathVariable String tally, @Valid @RequestBody Note body, Caller caller) {
    return Answers.accepted(commands.send(new Count(tally, body.note()), caller.origin()));
  }
}
