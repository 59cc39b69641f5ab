package org.filterscope.storage;

import java.io.IOException;
import java.nio.file.Path;

/** Another running program that holds a data folder until its input ends. */
final class FolderHolder {

    private FolderHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (DataFolder held = DataFolder.open(Path.of(arguments[0]), 0)) {
            System.out.println(held.path());
            System.in.read();
        }
    }
}
