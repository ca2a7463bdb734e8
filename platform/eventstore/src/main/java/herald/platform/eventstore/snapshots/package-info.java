/**
 * What reading a long stream once has led to, so that it need not be read whole again. A snapshot
 * is a shortcut and nothing else: a stream is read whole when its snapshot is missing, was made of
 * another form of the state or of another history, or cannot be read, and audits never look at it.
 */
@NullMarked
package herald.platform.eventstore.snapshots;

import org.jspecify.annotations.NullMarked;
