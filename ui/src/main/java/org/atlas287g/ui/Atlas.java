package org.atlas287g.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.theme.aura.Aura;
import org.atlas287g.ui.command.Commands;
import org.atlas287g.ui.settings.SettingsCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * The application. {@code atlas.jar} without a command serves the Atlas; with one, it runs the
 * command and ends.
 */
@SpringBootApplication(
    scanBasePackages = "org.atlas287g",
    exclude = {
      UserDetailsServiceAutoConfiguration.class,
      // Errors are told by ui.edge, before any page and for Tomcat's own as well.
      ErrorMvcAutoConfiguration.class
    })
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class Atlas implements AppShellConfigurator {
  /**
   * Serves the Atlas, or runs a command.
   *
   * @param arguments options such as {@code --server.port=8081} to serve; else a command and its
   *     options, see {@code atlas help}
   */
  public static void main(String[] arguments) {
    if (Commands.isToServe(arguments)) {
      SpringApplication server = new SpringApplication(Atlas.class);
      server.addListeners(new SettingsCheck());
      server.run(arguments);
    } else {
      System.exit(Commands.run(arguments));
    }
  }
}
