/**
 * Which account announces which blogs, and which may not: small named rules over facts that come in
 * with the command. At most one X account announces a blog; as that spans accounts, the blog's
 * claim is a stream of its own, written in the same append.
 */
@NullMarked
package herald.autopublish.autopublishing.domain;

import org.jspecify.annotations.NullMarked;
