package org.cascade.persistence.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections whose statements and commits a test sees before and after they run. */
public final class WatchedDataSource {
  /** What the end of a transaction is called. */
  public static final String COMMIT = "COMMIT";

  private final Watch watch;

  private WatchedDataSource(Watch watch) {
    this.watch = watch;
  }

  /** What is to happen around statements; whoever runs one gets what this throws. */
  public interface Watch {
    void before(String sql) throws SQLException;

    default void after(String sql) throws SQLException {}
  }

  /** What a call to a proxy does. */
  private interface Answer {
    @Nullable Object to(Method method, Object[] arguments) throws Throwable;
  }

  public static DataSource of(DataSource source, Watch watch) {
    return new WatchedDataSource(watch).dataSource(source);
  }

  private DataSource dataSource(DataSource source) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = call(source, method, arguments);
          return result instanceof Connection connection ? connection(connection) : result;
        });
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            return watched(COMMIT, connection, method, arguments);
          }
          Object result = call(connection, method, arguments);
          if (result instanceof PreparedStatement prepared) {
            return statement(PreparedStatement.class, prepared, (String) arguments[0]);
          }
          return result instanceof Statement plain ? statement(Statement.class, plain, "") : result;
        });
  }

  /**
   * A statement.
   *
   * @param prepared empty if the text comes when it is run
   */
  private <S extends Statement> S statement(Class<S> type, S statement, String prepared) {
    return proxy(
        type,
        (method, arguments) -> {
          if (!method.getName().startsWith("execute")) {
            return call(statement, method, arguments);
          }
          String sql = prepared.isEmpty() ? (String) arguments[0] : prepared;
          return watched(sql, statement, method, arguments);
        });
  }

  private @Nullable Object watched(String sql, Object target, Method method, Object[] arguments)
      throws Throwable {
    watch.before(sql);
    Object result = call(target, method, arguments);
    watch.after(sql);
    return result;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchedDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answer.to(method, arguments == null ? new Object[0] : arguments)));
  }

  private static @Nullable Object call(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
