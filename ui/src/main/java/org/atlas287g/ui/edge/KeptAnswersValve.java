package org.atlas287g.ui.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.StaticFiles;
import org.atlas287g.ui.session.SessionLimit;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.SecurityHeaders;

/** Sends what is kept, and files, before anything else is asked: most requests end here. */
final class KeptAnswersValve extends ValveBase {
  private final Answers answers;
  private final StaticFiles files;
  private final SessionLimit sessions;

  KeptAnswersValve(Answers answers, StaticFiles files, SessionLimit sessions) {
    super(true);
    this.answers = answers;
    this.files = files;
    this.sessions = sessions;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if ("GET".equals(request.getMethod()) && send(request, response)) {
      confirm(request);
    } else {
      getNext().invoke(request, response);
    }
  }

  private boolean send(Request request, Response response) throws IOException {
    if (request.getRequestURI() == null) {
      return false; // Tomcat could not read it, and will say so
    }
    Answers.Kept kept = answers.find(request).orElse(null);
    if (kept == null) {
      return files.send(request, response);
    }
    // Its scripts will ask for a session: if there is none, a page that says so is better.
    if (kept.rule().kind() == Kind.VIEW && !sessions.hasRoom(request.getRemoteAddr())) {
      return false;
    }
    SecurityHeaders.set(kept.rule(), request, response);
    kept.send(request, response);
    return true;
  }

  private void confirm(Request request) {
    HttpSession session =
        request.getRequestedSessionId() == null ? null : request.getSession(false);
    if (session != null) {
      sessions.confirm(session);
    }
  }
}
