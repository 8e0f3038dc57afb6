package org.atlas287g.ui.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives the pages of Vaadin their language: the first HTML, and the texts that follow. */
@Component
class UiLanguage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(UiLanguage::begin);
    event.getSource().addUIInitListener(UiLanguage::choose);
  }

  private static void begin(IndexHtmlResponse page) {
    if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
      String language = Languages.choose(request).getLanguage();
      page.getDocument().getElementsByTag("html").attr("lang", language);
      if (page.getVaadinResponse() instanceof VaadinServletResponse response) {
        Languages.remember(request, response);
      }
    }
  }

  private static void choose(UIInitEvent event) {
    UI tab = event.getUI();
    tab.setLocale(
        VaadinRequest.getCurrent() instanceof VaadinServletRequest request
            ? Languages.choose(request)
            : Locale.ENGLISH);
    // What the browser says by itself while the server cannot be reached.
    tab.getPage()
        .executeJs(
            """
            const says = window.Vaadin.connectionIndicator;
            if (says) {
              says.onlineText = $0;
              says.offlineText = $1;
              says.reconnectingText = $2;
            }\
            """,
            tab.getTranslation("connection.online"),
            tab.getTranslation("connection.offline"),
            tab.getTranslation("connection.reconnecting"));
  }
}
