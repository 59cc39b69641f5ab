package org.filterscope.demo;

/** Smooth noise over the plane, from 0 to 1, the same for the same seed. */
final class Noise {

    private final int seed;

    Noise(long seed) {
        this.seed = Long.hashCode(seed);
    }

    /** One octave, with features one unit wide. */
    float at(float x, float y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = smooth(x - left);
        float bottom = smooth(y - top);
        float above = corner(left, top) + right * (corner(left + 1, top) - corner(left, top));
        float below = corner(left, top + 1) + right * (corner(left + 1, top + 1) - corner(left, top + 1));
        return above + bottom * (below - above);
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }

    private float corner(int x, int y) {
        int hash = seed ^ x * 0x27d4eb2d ^ y * 0x165667b1;
        hash = (hash ^ hash >>> 15) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return ((hash ^ hash >>> 16) & 0xffff) / 65535f;
    }
}
