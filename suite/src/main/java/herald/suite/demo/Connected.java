package herald.suite.demo;

/**
 * An account that the demo has connected.
 *
 * @param eligible whether Herald says that articles may be announced on it
 * @param because why not, when they may not
 */
record Connected(String id, String network, String name, boolean eligible, String because) {}
