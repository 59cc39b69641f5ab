package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.filterscope.bias.AuditId;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands reports out; a report to keep is a file that never runs as a page of this server. */
@RestController
@RequestMapping("/api/audits/{audit}")
@AllowedTo(Who.READER)
class ReportController {

    private static final String PUBLIC = "public";

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    /** The report as a file to keep. */
    @GetMapping("/report.{ending}")
    public ResponseEntity<byte[]> file(
            @PathVariable AuditId audit,
            @PathVariable String ending,
            @RequestParam(defaultValue = "full") String edition) {
        ReportFormat format = Arrays.stream(ReportFormat.values())
                .filter(each -> each.ending().equals(ending))
                .findFirst()
                .orElseThrow(ThingNotFoundException::new);
        ReportFile file = reports.handOut(audit, format, options(edition));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-"),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    /** The report to look at within a page of this server, where it can do nothing. */
    @GetMapping("/report/page")
    public ResponseEntity<byte[]> page(
            @PathVariable AuditId audit, @RequestParam(defaultValue = "full") String edition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ReportFormat.HTML.type()))
                .header("Content-Security-Policy", HtmlReport.policy() + "; frame-ancestors 'self'; sandbox")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(reports.html(audit, options(edition)));
    }

    private static ReportOptions options(String edition) {
        return new ReportOptions(edition.equals(PUBLIC));
    }
}
