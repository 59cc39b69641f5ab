package org.filterscope.demo;

import org.filterscope.explanation.Progress;

/** Progress that nobody hears of. */
final class Silence implements Progress {

    @Override
    public Task begin(String what, long total) {
        return new Task() {
            @Override
            public void done(long count) {}

            @Override
            public void close() {}
        };
    }
}
