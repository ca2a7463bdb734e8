package herald.platform.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts pools that write down what is prepared on them in the place of a replica's own. */
class Statements implements BeanPostProcessor, DisposableBean {

  /** By whom, on which pool, and what. */
  record Statement(String thread, String pool, String sql) {
    boolean isOfACommand() {
      return thread.startsWith("command-");
    }

    boolean isOfAnAppend() {
      return pool.equals("appends");
    }
  }

  private final Queue<Statement> written = new ConcurrentLinkedQueue<>();
  private final List<HikariDataSource> pools = new ArrayList<>();

  /** What has been prepared since the last call of this. */
  List<Statement> sinceLast() {
    List<Statement> since = new ArrayList<>();
    for (Statement next = written.poll(); next != null; next = written.poll()) {
      since.add(next);
    }
    return since;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pools.add(new Noted(pool));
      return pools.getLast();
    }
    return bean;
  }

  @Override
  public void destroy() {
    pools.forEach(HikariDataSource::close);
  }

  private final class Noted extends HikariDataSource {

    Noted(HikariConfig pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  written.add(
                      new Statement(
                          Thread.currentThread().getName(), getPoolName(), (String) arguments[0]));
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
