package herald.platform.testing.house.hollow;

/** Has neither a domain nor an endpoint: no rule has anything to look at. */
final class HollowService {}
