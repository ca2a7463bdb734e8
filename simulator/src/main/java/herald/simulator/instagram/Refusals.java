package herald.simulator.instagram;

import herald.simulator.graph.GraphError;

/** Why a container is not published. */
final class Refusals {

  private Refusals() {}

  static GraphError notReady() {
    return GraphError.content(
        9007,
        2207027,
        "Media ID is not available",
        "The media is not ready",
        "The media is not ready for publishing, please wait for a moment");
  }

  static GraphError expired() {
    return GraphError.content(
        24,
        2207020,
        "The media you are trying to access has expired.",
        "Media expired",
        "A container is good for 24 hours. Make a new one.");
  }

  static GraphError published() {
    return GraphError.content(
        9007,
        2207032,
        "The media has already been published.",
        "Media published",
        "Make a new container for another post.");
  }

  static GraphError dailyLimit() {
    return GraphError.content(
        9,
        2207042,
        "Application request limit reached",
        "Daily limit",
        "The account has reached the number of posts that it may publish in 24 hours.");
  }
}
