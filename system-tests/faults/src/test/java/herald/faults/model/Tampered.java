package herald.faults.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool whose statements and commits pass through somebody's hands. */
final class Tampered {

  /** What is done to them. */
  interface Tampering {

    /** The statement that is prepared in the place of this one. */
    default String statement(String sql) {
      return sql;
    }

    /** Runs what changes something: a statement, or a commit. */
    default Object run(Connection connection, Work work) throws SQLException {
      return work.run();
    }
  }

  /** A call to the database. */
  interface Work {
    Object run() throws SQLException;
  }

  private Tampered() {}

  static DataSource over(DataSource pool, Tampering tampering) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object answer = call(pool, method, arguments);
          return answer instanceof Connection one ? connection(one, tampering) : answer;
        });
  }

  private static Connection connection(Connection connection, Tampering tampering) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            switch (method.getName()) {
              case "commit" -> tampering.run(connection, () -> call(connection, method, arguments));
              case "prepareStatement" -> {
                String sql = tampering.statement((String) arguments[0]);
                yield statement(connection, connection.prepareStatement(sql), tampering);
              }
              default -> call(connection, method, arguments);
            });
  }

  private static PreparedStatement statement(
      Connection connection, PreparedStatement statement, Tampering tampering) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) ->
            method.getName().equals("executeUpdate")
                ? tampering.run(connection, () -> call(statement, method, arguments))
                : call(statement, method, arguments));
  }

  private interface Handler {
    Object handle(Method method, Object[] arguments) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            Tampered.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> handler.handle(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
