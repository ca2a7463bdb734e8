package herald.benchmarks.decisions;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are kept, all on one thread: whatever the generator burns the service does not
 * have, and each thread that has to be woken for an answer may have to wait for a processor. Only
 * {@link #loop} may ask.
 */
final class Wires implements AutoCloseable {

  private static final int LONGEST_ANSWER = 1 << 20;

  private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, io());
  private final EventLoop loop = group.next();
  private final Deque<Wire> idle = new ArrayDeque<>();
  private final Bootstrap bootstrap;

  Wires(int port) {
    bootstrap =
        new Bootstrap()
            .group(group)
            .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
            .remoteAddress(InetAddress.getLoopbackAddress(), port)
            .handler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new HttpClientCodec(),
                            new HttpObjectAggregator(LONGEST_ANSWER),
                            new Wire(channel));
                  }
                });
  }

  /**
   * Linux wakes within microseconds of the time that was asked for, Java by itself within one
   * millisecond.
   */
  private static IoHandlerFactory io() {
    return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
  }

  /** What became of a request. */
  interface Answered {

    /** Its whole answer. */
    void with(String answer);

    /** There is none, or it is not 200. */
    void failed(String because);
  }

  /** The thread that asks, and that is told the answers. */
  EventLoop loop() {
    return loop;
  }

  /** Asks on a connection that nobody waits on, or on a new one. */
  void ask(FullHttpRequest request, Answered answered) {
    @Nullable Wire wire = idle.poll();
    if (wire != null) {
      wire.ask(request, answered);
      return;
    }
    ChannelFuture connected = bootstrap.connect();
    connected.addListener(
        done -> {
          if (done.isSuccess()) {
            connected.channel().pipeline().get(Wire.class).ask(request, answered);
          } else {
            request.release();
            answered.failed(done.cause().toString());
          }
        });
  }

  /** One connection. */
  private final class Wire extends SimpleChannelInboundHandler<FullHttpResponse> {

    private final Channel channel;
    private @Nullable Answered waiting;

    Wire(Channel channel) {
      this.channel = channel;
    }

    void ask(FullHttpRequest request, Answered answered) {
      waiting = answered;
      channel.writeAndFlush(request);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
      String answer = response.content().toString(StandardCharsets.UTF_8);
      @Nullable Answered answered = waiting;
      waiting = null;
      if (HttpUtil.isKeepAlive(response)) {
        idle.add(this);
      } else {
        channel.close();
      }
      if (answered == null) {
        return;
      }
      if (response.status().equals(HttpResponseStatus.OK)) {
        answered.with(answer);
      } else {
        answered.failed(response.status() + " " + answer);
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      idle.remove(this);
      lost("the service has hung up");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      channel.close();
      lost(cause.toString());
    }

    private void lost(String because) {
      @Nullable Answered answered = waiting;
      waiting = null;
      if (answered != null) {
        answered.failed(because);
      }
    }
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
