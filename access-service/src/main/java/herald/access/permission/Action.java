package herald.access.permission;

import static herald.access.user.events.Permission.ACCESSIBLE_ACCOUNTS;
import static herald.access.user.events.Permission.OWN_ACCOUNTS;

import herald.access.hub.domain.Feature;
import herald.access.user.events.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The matrix's second table: what each action takes, and the rule that says so. */
public enum Action {
  ACCOUNT_LIST("account.list", "R-PERM-1", true, atLeast(Level.NAME)),
  ACCOUNT_VIEW("account.view", "R-PERM-1", true, atLeast(Level.VIEW)),
  ACCOUNT_RECONNECT("account.reconnect", "R-CON-15", true, atLeast(Level.FULL), connector()),
  ACCOUNT_DISCONNECT("account.disconnect", "R-CON-13", true, connector(), superAdmin()),
  DEFAULT_SET("default.set", "R-DEF-5", true, atLeast(Level.DRAFT)),
  ACCESS_CHANGE("access.change", "R-ACC-1", true, superAdmin()),
  AUTOPUBLISH_EDIT("autopublish.edit", "R-PERM-3", true, atLeast(Level.FULL)),
  POST_DRAFT("post.draft", "R-PERM-1", true, atLeast(Level.DRAFT)),
  POST_PUBLISH("post.publish", "R-PERM-1", true, atLeast(Level.FULL)),
  POST_CANCEL("post.cancel", "R-PERM-1", true, atLeast(Level.FULL)),
  BRAND_ASSIGN("brand.assign", "R-BRAND-2", true, superAdmin()),
  /** Taking away is not bound to what the hub is entitled to (R-EDI-3). */
  BRAND_UNASSIGN("brand.unassign", "R-BRAND-2", true, superAdmin()),

  ACCOUNT_CONNECT("account.connect", "R-CON-13", false, holder(connecting()), superAdmin()),
  MAIL_EDIT_OWN("mail.edit-own", "R-MAIL-1", false, holder(EnumSet.allOf(Permission.class))),
  MAIL_EDIT_HUB("mail.edit-hub", "R-MAIL-1", false, superAdmin()),
  PEOPLE_MANAGE("people.manage", "R-PERM-6", false, superAdmin()),
  BRAND_MANAGE("brand.manage", "R-BRAND-2", false, superAdmin()),
  HUB_MANAGE("hub.manage", "R-EDI-4", false, superAdmin()),
  AUDIT_READ("audit.read", "R-PERM-7", false, new Grant.Auditor(), superAdmin());

  private final String code;
  private final String rule;
  private final boolean onAccount;
  private final List<Grant> grants;

  Action(String code, String rule, boolean onAccount, Grant... grants) {
    this.code = code;
    this.rule = rule;
    this.onAccount = onAccount;
    this.grants = List.of(grants);
  }

  /** The action with this name, for example {@code post.publish}. */
  public static Optional<Action> named(String code) {
    return Stream.of(values()).filter(action -> action.code.equals(code)).findFirst();
  }

  public boolean allows(Standing who) {
    return grants.stream().anyMatch(grant -> grant.fits(who));
  }

  public String code() {
    return code;
  }

  /** The rule that decides about it. */
  public String rule() {
    return rule;
  }

  /** What the hub must be entitled to, whoever acts (R-EDI-2). */
  public Optional<Feature> feature() {
    return switch (this) {
      case BRAND_ASSIGN, BRAND_MANAGE -> Optional.of(Feature.BRANDS);
      default -> Optional.empty();
    };
  }

  /**
   * Whether it is for a connected account alone. Who had a level on a disconnected one keeps it,
   * for the account may come back; there is nothing to publish there (R-CON-11).
   */
  public boolean takesConnection() {
    return switch (this) {
      case POST_PUBLISH, AUTOPUBLISH_EDIT, DEFAULT_SET -> true;
      default -> false;
    };
  }

  /** Whether it is done to an account; the others concern the hub as a whole. */
  public boolean onAccount() {
    return onAccount;
  }

  private static Grant atLeast(Level level) {
    return new Grant.AtLeast(level);
  }

  private static Grant connector() {
    return new Grant.Connector(connecting());
  }

  private static Grant holder(Set<Permission> permissions) {
    return new Grant.Holder(permissions);
  }

  private static Grant superAdmin() {
    return new Grant.SuperAdmin();
  }

  private static Set<Permission> connecting() {
    return EnumSet.of(OWN_ACCOUNTS, ACCESSIBLE_ACCOUNTS);
  }
}
