package herald.brand.brand.write;

import herald.brand.BrandId;
import herald.brand.brand.domain.ArchiveBrand;
import herald.brand.brand.domain.BrandCommand;
import herald.brand.brand.domain.BrandName;
import herald.brand.brand.domain.RenameBrand;
import herald.platform.eventstore.Commands;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What who may manage brands does to one: another name, or out of use (R-BRAND-5). */
@RestController
class BrandChange {

  private final Authority authority;
  private final Commands commands;
  private final Clock clock;

  BrandChange(Authority authority, Commands commands, Clock clock) {
    this.authority = authority;
    this.commands = commands;
    this.clock = clock;
  }

  record Naming(@NotNull String name) {}

  @PutMapping("/api/brands/{brand}")
  ResponseEntity<Void> rename(
      @PathVariable BrandId brand,
      @Valid @RequestBody Naming naming,
      ExpectedVersion expected,
      Caller caller) {
    authority.require(caller, "brand.manage", null);
    BrandName name = new BrandName(naming.name());
    return send(new RenameBrand(caller.hub(), brand, name, expected, clock.instant()), caller);
  }

  @PostMapping("/api/brands/{brand}/archive")
  ResponseEntity<Void> archive(
      @PathVariable BrandId brand, ExpectedVersion expected, Caller caller) {
    authority.require(caller, "brand.manage", null);
    return send(new ArchiveBrand(caller.hub(), brand, expected, clock.instant()), caller);
  }

  private ResponseEntity<Void> send(BrandCommand command, Caller caller) {
    return Answers.accepted(commands.sendVersioned(command, caller.origin()));
  }
}
