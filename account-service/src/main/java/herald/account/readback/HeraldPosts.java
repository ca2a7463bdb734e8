package herald.account.readback;

import herald.account.id.PostId;
import herald.platform.eventstore.EngineRows;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which posts at the networks are Herald's. */
@Component
class HeraldPosts {

  private final EngineRows rows;

  HeraldPosts(EngineRows rows) {
    this.rows = rows;
  }

  /** The remote ids of those delivered last to the account, newest first. */
  List<String> lastOf(Look look, int most) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select remote_id from delivered where hub_id = ? and account = ?
                    order by delivered_at desc limit ?\
                    """)
                .params(look.hub(), look.account().value(), most)
                .query(String.class)
                .list());
  }

  /** The post that is known there by this id; empty if it was made elsewhere. */
  Optional<PostId> find(Look look, String remoteId) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select post from delivered where hub_id = ? and account = ? and remote_id = ?\
                    """)
                .params(look.hub(), look.account().value(), remoteId)
                .query(String.class)
                .optional()
                .map(PostId::new));
  }
}
