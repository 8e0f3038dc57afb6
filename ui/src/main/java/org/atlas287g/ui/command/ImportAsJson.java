package org.atlas287g.ui.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import tools.jackson.databind.json.JsonMapper;

/** Tells what became of lists to programs, as {@code docs/lists.md} describes. */
final class ImportAsJson implements ImportReport {
  private final PrintWriter out;
  private final List<Map<String, Object>> lists = new ArrayList<>();

  ImportAsJson(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void add(ListIntake.Report report) {
    SourceList list = report.list();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", list.name());
    told.put("kind", list.kind());
    told.put("day", list.date() == null ? "" : list.date().day().toString());
    told.put("rows", list.rows());
    told.put("state", list.state());
    told.put("verdict", list.gate().verdict());
    told.put("reasons", list.gate().reasons().stream().map(r -> r.message()).toList());
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    report.proposals().forEach(proposal -> counts.merge(proposal.kind(), 1, Integer::sum));
    told.put("counts", counts);
    told.put("left", report.proposals().stream().filter(Proposal::isOpen).count());
    report.applied().ifPresent(applied -> told.put("outcome", outcome(applied)));
    lists.add(told);
  }

  private static Object outcome(Applied applied) {
    return switch (applied) {
      case Applied.Done done -> Map.of("revision", done.revision(), "changes", done.taken());
      case Applied.Outdated _ -> "OUTDATED";
      case Applied.Refused(Applied.Reason reason) -> reason;
    };
  }

  @Override
  public void end() {
    out.println(JsonMapper.shared().writeValueAsString(Map.of("lists", lists)));
    out.flush();
  }
}
