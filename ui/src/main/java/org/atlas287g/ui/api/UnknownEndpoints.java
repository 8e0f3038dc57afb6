package org.atlas287g.ui.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers every other URL below {@code /api} with status 404. Without it such a request would reach
 * the pages, which answer with HTML and begin a session.
 */
@RestController
class UnknownEndpoints {
  @RequestMapping({"/api", "/api/**"})
  void refuse() {
    throw new NotFound("There is no such endpoint; docs/api.md lists them.");
  }
}
