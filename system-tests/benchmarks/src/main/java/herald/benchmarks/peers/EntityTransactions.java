package herald.benchmarks.peers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * One entity manager a transaction, bound to the thread; a transaction inside another one joins it.
 */
final class EntityTransactions implements TransactionManager, EntityManagerProvider {

  private static final Transaction JOINED =
      new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
      };

  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final EntityManagerFactory factory;

  EntityTransactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  @Override
  public EntityManager getEntityManager() {
    return Objects.requireNonNull(current.get(), "outside a transaction");
  }

  @Override
  public Transaction startTransaction() {
    if (current.get() != null) {
      return JOINED;
    }
    EntityManager manager = factory.createEntityManager();
    manager.getTransaction().begin();
    current.set(manager);
    return new Transaction() {
      @Override
      public void commit() {
        end(manager.getTransaction()::commit);
      }

      @Override
      public void rollback() {
        end(manager.getTransaction()::rollback);
      }

      private void end(Runnable how) {
        current.remove();
        try (manager) {
          how.run();
        }
      }
    };
  }
}
