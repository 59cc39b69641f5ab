package org.filterscope.bias;

import java.util.List;

/** What a room above offers for an audit; it declares a bean of this, and the audit's page links to it. */
public interface AuditExtras {

    /** Pages and files for an audit, with the rights of the caller. */
    List<Link> links(AuditCard audit);

    /**
     * A link on the page of an audit.
     *
     * @param address without the leading slash
     * @param file whether it is a file to be kept, and no page
     */
    record Link(String title, String address, boolean file) {}
}
