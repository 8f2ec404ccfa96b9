package ai.openevent;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The description of the workflow is the one that the code gives.
class WorkflowDocumentTests {

  @Test
  void workflowDocumentIsUpToDate() {
    Approved.check(Path.of("docs", "workflow.md"), WorkflowDocument.write());
  }
}
