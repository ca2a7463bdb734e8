package herald.suite.system;

import static herald.suite.system.Service.service;

import herald.suite.system.Service.Setting;
import java.util.List;

/** The system: what runs beside PostgreSQL and Kafka, and what each part is told. */
public final class Suite {

  static final Setting DATABASE = Settings::database;

  private static final List<Service> SERVICES =
      List.of(
          service(
              "access-service",
              8082,
              Settings::listening,
              DATABASE,
              Settings::kafka,
              Settings::client,
              Settings::issuing,
              Settings::signIn,
              Settings::mail),
          service(
              "account-service",
              8081,
              Settings::listening,
              DATABASE,
              Settings::kafka,
              Settings::client,
              Settings::vault,
              Settings::networks,
              Settings::readback),
          service(
              "autopublish-service",
              8083,
              Settings::listening,
              DATABASE,
              Settings::kafka,
              Settings::client,
              Settings::hold,
              Settings::fetching),
          service(
              "brand-service",
              8085,
              Settings::listening,
              DATABASE,
              Settings::kafka,
              Settings::client),
          service(
              "notification-service",
              8084,
              Settings::listening,
              DATABASE,
              Settings::kafka,
              Settings::client,
              Settings::mail),
          service("gateway", 8080, Settings::listening, Settings::kafka, Settings::client),
          service("simulator", 8090, Settings::listening, Settings::simulator).inDemoOnly());

  private Suite() {}

  public static List<Service> services() {
    return SERVICES;
  }

  /** Those that run in this mode. */
  public static List<Service> services(boolean demo) {
    return SERVICES.stream().filter(service -> demo || !service.demoOnly()).toList();
  }

  /** Every program that proves who it is with a key of its own: the services and this command. */
  public static List<String> clients() {
    return List.of(
        "access-service",
        "account-service",
        "autopublish-service",
        "brand-service",
        "notification-service",
        "gateway",
        "suite");
  }
}
