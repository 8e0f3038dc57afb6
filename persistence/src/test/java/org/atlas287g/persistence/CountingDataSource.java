package org.atlas287g.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that the application prepares. */
public class CountingDataSource implements BeanPostProcessor {
  private final AtomicInteger statements = new AtomicInteger();

  /** How many statements were prepared since the last reset. */
  public int statements() {
    return statements.get();
  }

  /** Begins to count from zero. */
  public void reset() {
    statements.set(0);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
  }

  private <T> T counted(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                Object result = method.invoke(target, arguments);
                return result instanceof Connection connection
                    ? counted(Connection.class, connection)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
