package herald.access.user.read.directory;

import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.AuditorDismissed;
import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserDescribed;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("read.directory")
@Fills({"users", "super_admins"})
class DirectoryProjector {

  private final EngineRows rows;

  DirectoryProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(SuperAdminAppointed e) {
    rows.write(
        "insert into super_admins (hub_id, user_id) values (?, ?)",
        e.hub().value(),
        e.user().value());
  }

  @EventHandler
  void on(SuperAdminDismissed e) {
    rows.write(
        "delete from super_admins where hub_id = ? and user_id = ?",
        e.hub().value(),
        e.user().value());
  }

  @EventHandler
  void on(UserEvent event, EventContext context) {
    String hub = context.hub();
    String user = event.user().value();
    switch (event) {
      case UserAdded e -> add(e, hub);
      case InvitationAccepted e ->
          run(
              "update users set person_id = ?, joined = true where hub_id = ? and user_id = ?",
              e.person().value(),
              hub,
              user);
      case UserDescribed e -> {}
      case PermissionGiven e ->
          run(
              "update users set permission = ? where hub_id = ? and user_id = ?",
              e.permission().name(),
              hub,
              user);
      case AuditorAppointed e -> auditor(true, hub, user);
      case AuditorDismissed e -> auditor(false, hub, user);
      case UserRemoved e -> run("delete from users where hub_id = ? and user_id = ?", hub, user);
    }
    run(
        "update users set version = ? where hub_id = ? and user_id = ?",
        context.version(),
        hub,
        user);
  }

  private void add(UserAdded e, String hub) {
    run(
        """
        insert into users (hub_id, user_id, person_id, joined, permission, auditor, added_at, version)
        values (?, ?, ?, false, ?, false, ?, 0)""",
        hub,
        e.user().value(),
        e.person().value(),
        e.permission().name(),
        e.at().atOffset(ZoneOffset.UTC));
  }

  private void auditor(boolean now, String hub, String user) {
    run("update users set auditor = ? where hub_id = ? and user_id = ?", now, hub, user);
  }

  private void run(String sql, Object... values) {
    rows.write(sql, values);
  }
}
