package org.filterscope.tensor.image;

/** Which values a pixel has, and in which order they go into the network. */
public enum ChannelOrder {
    /** Red, green, blue. */
    RGB(3),
    /** Blue, green, red. */
    BGR(3),
    /** The brightness alone (luma of ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B). */
    GREY(1);

    private final int channels;

    ChannelOrder(int channels) {
        this.channels = channels;
    }

    /** Number of values of a pixel: 3, or 1 for grey. */
    public int channels() {
        return channels;
    }
}
