package herald.platform.eventstore.rows;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service's own database. Its three roles are called after it: {@code account_owner} for
 * migrations, {@code account_app} for requests, {@code account_engine} for the store, the
 * processors and the intakes.
 *
 * @param url for example {@code jdbc:postgresql://127.0.0.1:15432/account}
 * @param name of the database, for example {@code account}
 * @param ownerPassword of the owner role
 * @param appPassword of the app role
 * @param enginePassword of the engine role
 */
@ConfigurationProperties("herald.database")
public record DatabaseProperties(
    String url, String name, String ownerPassword, String appPassword, String enginePassword) {

  String owner() {
    return name + "_owner";
  }

  String app() {
    return name + "_app";
  }

  String engine() {
    return name + "_engine";
  }
}
