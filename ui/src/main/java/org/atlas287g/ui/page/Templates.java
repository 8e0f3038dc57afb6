package org.atlas287g.ui.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Renders the templates of {@code src/main/jte}, which are compiled with the application and escape
 * what they are given. Thread-safe.
 */
@Component
public class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Renders a template.
   *
   * @param name its file without the extension
   * @param values its parameters by name
   */
  public String render(String name, Map<String, Object> values) {
    StringOutput page = new StringOutput(16_384);
    engine.render(name + ".jte", values, page);
    return page.toString();
  }
}
