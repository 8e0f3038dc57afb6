package org.atlas287g.ui.site;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it can be opened. */
@Component
class AddressNotice {
  @EventListener
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext server
        && server.getWebServer() != null) {
      System.out.println("The Atlas is at http://localhost:" + server.getWebServer().getPort());
    }
  }
}
