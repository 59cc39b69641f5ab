package org.filterscope.storage;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What is known of a stored file without looking for it. */
record StoredFileAttributes(StoredFile file) implements BasicFileAttributes {

    private static final FileTime ALWAYS = FileTime.fromMillis(0);

    @Override
    public FileTime lastModifiedTime() {
        return ALWAYS;
    }

    @Override
    public FileTime lastAccessTime() {
        return ALWAYS;
    }

    @Override
    public FileTime creationTime() {
        return ALWAYS;
    }

    @Override
    public boolean isRegularFile() {
        return true;
    }

    @Override
    public boolean isDirectory() {
        return false;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public long size() {
        return file.bytes();
    }

    @Override
    public Object fileKey() {
        return file.hash();
    }
}
