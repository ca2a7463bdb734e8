package herald.platform.service;

/** Whose right is asked for: a user's or an automation's. */
public record Subject(String type, String id) {

  public static Subject user(String user) {
    return new Subject("user", user);
  }

  public static Subject automation(String name) {
    return new Subject("automation", name);
  }
}
