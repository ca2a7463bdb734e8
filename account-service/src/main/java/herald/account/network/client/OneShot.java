package herald.account.network.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that can be sent only once, so that the HTTP client cannot send it again by itself. */
final class OneShot extends RequestBody {

  private static final MediaType JSON = MediaType.get("application/json");
  private final byte[] bytes;

  OneShot(String json) {
    this.bytes = json.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }
}
