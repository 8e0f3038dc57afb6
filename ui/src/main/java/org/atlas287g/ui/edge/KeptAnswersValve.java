package org.atlas287g.ui.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.session.SessionLimit;
import org.jspecify.annotations.Nullable;

/** Sends what is kept before anything else is asked: most requests end here. */
final class KeptAnswersValve extends ValveBase {
  private final Answers answers;
  private final SessionLimit sessions;

  KeptAnswersValve(Answers answers, SessionLimit sessions) {
    super(true);
    this.answers = answers;
    this.sessions = sessions;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!"GET".equals(request.getMethod()) || !answers.sendKept(request, response)) {
      getNext().invoke(request, response);
    } else if (request.getRequestedSessionId() != null) {
      confirm(request.getSession(false));
    }
  }

  private void confirm(@Nullable HttpSession session) {
    if (session != null) {
      sessions.confirm(session);
    }
  }
}
