package org.atlas287g.ui.command;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The accounts on the database, and nothing else. Neither a configuration by annotation nor inside
 * a component, so that the server's scan passes it by.
 */
@EnableAutoConfiguration(
    exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
@ComponentScan({
  "org.atlas287g.domain.account",
  "org.atlas287g.persistence.account",
  "org.atlas287g.ui.news",
  "org.atlas287g.ui.password"
})
final class AccountsOnly {}
