package org.atlas287g.ui.command;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.util.Optional;
import org.atlas287g.domain.account.CurrentAccount;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The records on the database with what changes them, and nobody signed in. Neither a configuration
 * by annotation nor inside a component, so that the server's scan passes it by.
 */
@EnableAutoConfiguration(
    exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
@ComponentScan({
  "org.atlas287g.domain.edit",
  "org.atlas287g.domain.importing",
  "org.atlas287g.geodata",
  "org.atlas287g.persistence.agency",
  "org.atlas287g.persistence.agreement",
  "org.atlas287g.persistence.audit",
  "org.atlas287g.persistence.dataset",
  "org.atlas287g.persistence.document",
  "org.atlas287g.persistence.importing",
  "org.atlas287g.persistence.meeting",
  "org.atlas287g.persistence.publication",
  "org.atlas287g.persistence.source",
  "org.atlas287g.ui.news"
})
final class RecordsOnly {
  @Bean
  CurrentAccount nobody() {
    return Optional::empty;
  }
}
