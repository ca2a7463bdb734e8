package herald.platform.testing.description;

import java.util.List;

/**
 * The events of one aggregate.
 *
 * @param feature the package that it belongs to, below the service's own: {@code post}
 * @param aggregate the aggregate's name, without the word
 */
record Family(SourceType type, String feature, String aggregate, List<SourceType> events) {}
