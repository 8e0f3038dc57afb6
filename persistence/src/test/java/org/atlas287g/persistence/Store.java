package org.atlas287g.persistence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The persistence module as an application starts it, on one database. */
public final class Store implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Store(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The repositories alone on a new database; nothing is loaded into it. */
  public static Store empty(TestDatabase database) {
    return open(database.createEmpty(), Repositories.class);
  }

  /** Starts on the database that the arguments name, with these configurations. */
  public static Store open(List<String> database, Class<?>... configurations) {
    List<String> arguments = new ArrayList<>(database);
    arguments.add("--spring.config.import=classpath:atlas-persistence.properties");
    arguments.add("--spring.main.banner-mode=off");
    arguments.add("--logging.level.root=WARN");
    return new Store(
        new SpringApplicationBuilder(configurations)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .run(arguments.toArray(String[]::new)));
  }

  /** A bean by its type. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Everything but the first dataset. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({
    "org.atlas287g.persistence.account",
    "org.atlas287g.persistence.agency",
    "org.atlas287g.persistence.agreement",
    "org.atlas287g.persistence.meeting",
    "org.atlas287g.persistence.publication",
    "org.atlas287g.persistence.source"
  })
  public static class Repositories {}
}
