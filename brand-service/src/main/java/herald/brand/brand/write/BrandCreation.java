package herald.brand.brand.write;

import herald.brand.BrandId;
import herald.brand.brand.domain.BrandName;
import herald.brand.brand.domain.CreateBrand;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.Position;
import herald.platform.service.Answers;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.IdempotencyKey;
import herald.platform.service.IdempotencyKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/brands}: who may manage brands creates one. */
@RestController
class BrandCreation {

  private final Authority authority;
  private final Commands commands;
  private final Clock clock;
  private final IdempotencyKeys keys;

  BrandCreation(Authority authority, Commands commands, Clock clock, IdempotencyKeys keys) {
    this.authority = authority;
    this.commands = commands;
    this.clock = clock;
    this.keys = keys;
  }

  record NewBrand(@NotNull String name) {}

  record Created(BrandId id, String name) {}

  @PostMapping("/api/brands")
  ResponseEntity<Created> create(
      @Valid @RequestBody NewBrand wanted, IdempotencyKey key, Caller caller) {
    authority.require(caller, "brand.manage", null);
    BrandName name = new BrandName(wanted.name());
    BrandId brand = new BrandId(keys.id(caller, key, BrandId.PREFIX, wanted));
    Position position =
        commands.send(new CreateBrand(caller.hub(), brand, name, clock.instant()), caller.origin());
    return Answers.created(position, new Created(brand, name.value()));
  }
}
