package herald.access.user.read.directory;

import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("read.directory")
class DirectoryProjector {

  private final EngineRows rows;

  DirectoryProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(SuperAdminAppointed e) {
    rows.jdbc()
        .sql("insert into super_admins (hub_id, user_id) values (?, ?)")
        .params(e.hub().value(), e.user().value())
        .update();
  }

  @EventHandler
  void on(SuperAdminDismissed e) {
    rows.jdbc()
        .sql("delete from super_admins where hub_id = ? and user_id = ?")
        .params(e.hub().value(), e.user().value())
        .update();
  }

  @EventHandler
  void on(UserAdded e, EventContext context) {
    rows.jdbc()
        .sql(
            "insert into users (hub_id, user_id, person_id, permission, added_at) values (?, ?, ?, ?, ?)")
        .params(
            context.hub(),
            e.user().value(),
            e.person().value(),
            e.permission().name(),
            e.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @EventHandler
  void on(PermissionGiven e, EventContext context) {
    rows.jdbc()
        .sql("update users set permission = ? where hub_id = ? and user_id = ?")
        .params(e.permission().name(), context.hub(), e.user().value())
        .update();
  }

  @ResetHandler
  void reset() {
    rows.jdbc().sql("delete from super_admins").update();
    rows.jdbc().sql("delete from users").update();
  }
}
