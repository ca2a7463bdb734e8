package herald.gateway;

import herald.platform.kernel.Ids;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * What is not HTTP, or has no address that could be read, is refused by the server before any
 * filter sees it, without a word. Such refusals, which are those that lack the request's id, get
 * the problem document that all others have.
 */
@Component
class UnreadableRequests implements NettyServerCustomizer {

  private final Problems problems;
  private final Ids ids;
  private final Protection protection;

  UnreadableRequests(Problems problems, Ids ids, Protection protection) {
    this.problems = problems;
    this.ids = ids;
    this.protection = protection;
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server.doOnChannelInit((observer, channel, address) -> watch(channel));
  }

  private void watch(Channel channel) {
    if (channel.pipeline().get(NettyPipeline.HttpTrafficHandler) != null) {
      channel
          .pipeline()
          .addBefore(NettyPipeline.HttpTrafficHandler, "herald.unreadable", new Answers());
    }
  }

  private final class Answers extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof FullHttpResponse refusal && isOfTheServerItself(refusal)) {
        FullHttpResponse answer = problem(refusal);
        refusal.release();
        super.write(context, answer, promise);
      } else {
        super.write(context, message, promise);
      }
    }

    private static boolean isOfTheServerItself(FullHttpResponse answer) {
      return answer.status().codeClass() == HttpStatusClass.CLIENT_ERROR
          && !answer.headers().contains(RequestId.HEADER);
    }

    private FullHttpResponse problem(FullHttpResponse refusal) {
      HttpResponseStatus status = refusal.status();
      byte[] document =
          problems.document(Problem.unreadable(HttpStatus.valueOf(status.code())), null);
      FullHttpResponse answer =
          new DefaultFullHttpResponse(
              refusal.protocolVersion(), status, Unpooled.wrappedBuffer(document));
      answer.headers().set(refusal.headers());
      answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, document.length);
      answer.headers().set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      answer.headers().set(RequestId.HEADER, ids.next("req"));
      HttpHeaders protecting = new HttpHeaders();
      protection.complete(protecting);
      protecting.forEach((name, values) -> answer.headers().set(name, values));
      return answer;
    }
  }
}
