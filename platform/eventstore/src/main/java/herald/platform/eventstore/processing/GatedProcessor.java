package herald.platform.eventstore.processing;

import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/**
 * A pooled processor that does not start with the application, but when the store is open: its
 * tables may not be there before.
 */
final class GatedProcessor extends PooledStreamingEventProcessor {

  GatedProcessor(PooledStreamingEventProcessor.Builder builder) {
    super(builder);
  }

  @Override
  public void registerLifecycleHandlers(Lifecycle.LifecycleRegistry lifecycle) {
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
  }
}
