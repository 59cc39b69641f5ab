package org.filterscope.dataset.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where images or tables come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ImportSource.Upload.class, name = "upload"),
    @JsonSubTypes.Type(value = ImportSource.ServerFolder.class, name = "server-folder")
})
public sealed interface ImportSource {

    /**
     * A file that somebody uploaded to the end.
     *
     * @param upload its id
     */
    record Upload(String upload) implements ImportSource {}

    /**
     * A folder on the server, below one that the administrator allows; or, for a table, a file in such a folder.
     *
     * @param path its whole path
     */
    record ServerFolder(String path) implements ImportSource {}
}
