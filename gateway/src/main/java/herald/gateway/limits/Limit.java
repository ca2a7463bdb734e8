package herald.gateway.limits;

import java.util.function.Function;

/** Who is counted together, and by which of the {@link Limits}. */
public enum Limit {
  ADDRESS(Limits::address),
  OPEN(Limits::open),
  SIGN_IN(Limits::signIn),
  HOOK(Limits::hook),
  USER(Limits::user),
  HUB(Limits::hub);

  private final Function<Limits, Rate> rate;

  Limit(Function<Limits, Rate> rate) {
    this.rate = rate;
  }

  Rate in(Limits limits) {
    return rate.apply(limits);
  }
}
