package org.filterscope.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Results, review and hashes as JSON; {@code docs/audit-report.schema.json} says how it is built. */
final class JsonReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static byte[] render(AuditReport report) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", AuditReport.FORM);
        file.put("audit", report.id().toString());
        file.put("state", report.state().name());
        file.put("reportHash", report.hash());
        file.put("resultHash", report.resultHash());
        file.put("reviewHash", report.reviewHash());
        file.put("signedHash", report.signedHash());
        file.set("results", JSON.readTree(report.resultFile()));
        file.set("review", JSON.valueToTree(report.review()));
        return JSON.writeValueAsBytes(file);
    }
}
