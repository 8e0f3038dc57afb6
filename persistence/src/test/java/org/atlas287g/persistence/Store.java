package org.atlas287g.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.RecordNews;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.record.RecordId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;

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

  /** What editors work on, on a new database that holds a first, empty revision. */
  public static Store editing(TestDatabase database) {
    return editing(database.createEmpty());
  }

  /** What editors work on, on an empty database that is given a first, empty revision. */
  public static Store editing(List<String> database) {
    Store store = openEditing(database);
    store.get(Revisions.class).advance(LocalDate.of(2025, 2, 12), false);
    return store;
  }

  /** What editors work on, on a database that others use, too. */
  public static Store openEditing(List<String> database) {
    return open(database, Repositories.class, Services.class);
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

  /** The editing of one kind of record. */
  public <I extends RecordId, D> Editing<I, D> editing(Class<I> id, Class<D> draft) {
    ResolvableType type = ResolvableType.forClassWithGenerics(Editing.class, id, draft);
    return context
        .<Editing<I, D>>getBeanProvider(ParameterizedTypeReference.forType(type.getType()))
        .getObject();
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
  @Import(Stores.class)
  public static class Repositories {}

  /** The repositories on a database that others provide. */
  @Configuration(proxyBeanMethods = false)
  @ComponentScan({
    "org.atlas287g.persistence.account",
    "org.atlas287g.persistence.agency",
    "org.atlas287g.persistence.agreement",
    "org.atlas287g.persistence.alert",
    "org.atlas287g.persistence.audit",
    "org.atlas287g.persistence.database",
    "org.atlas287g.persistence.document",
    "org.atlas287g.persistence.importing",
    "org.atlas287g.persistence.mail",
    "org.atlas287g.persistence.meeting",
    "org.atlas287g.persistence.publication",
    "org.atlas287g.persistence.report",
    "org.atlas287g.persistence.schedule",
    "org.atlas287g.persistence.source"
  })
  public static class Stores {}

  /** The services that change records, for whom {@link Acting} says. */
  @Configuration(proxyBeanMethods = false)
  @Import(Acting.class)
  @ComponentScan("org.atlas287g.domain.edit")
  public static class Services {
    @Bean
    RecordNews recordNews() {
      return _ -> {};
    }
  }
}
