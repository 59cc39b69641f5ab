package org.filterscope.lavise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The activations of all filters on one image of the sample, in 8 bits each, see {@link ActivationGrid}. Do not change the
 * arrays.
 *
 * @param number the image's number in the probing set
 * @param lowest for each filter the activation that level 0 stands for
 * @param highest for each filter the activation that level 255 stands for, which is a(k, x)
 * @param levels filters × H × W unsigned bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as they are, never compared
public record SampledImage(long number, float[] lowest, float[] highest, byte[] levels) {

    static SampledImage of(long number, PositionRows rows, LayerShape shape) {
        float[] lowest = new float[shape.filters()];
        float[] highest = new float[shape.filters()];
        byte[] levels = new byte[Math.multiplyExact(shape.filters(), shape.positions())];
        for (int filter = 0; filter < shape.filters(); filter++) {
            ActivationGrid grid = ActivationGrid.of(rows.activations(filter), shape.height(), shape.width());
            lowest[filter] = grid.lowest();
            highest[filter] = grid.highest();
            System.arraycopy(grid.levels(), 0, levels, filter * shape.positions(), shape.positions());
        }
        return new SampledImage(number, lowest, highest, levels);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(number);
        Numbers.writeFloats(out, lowest);
        Numbers.writeFloats(out, highest);
        out.write(levels);
    }

    static SampledImage read(DataInputStream in, LayerShape shape) throws IOException {
        return new SampledImage(
                in.readLong(),
                Numbers.readFloats(in, shape.filters()),
                Numbers.readFloats(in, shape.filters()),
                Numbers.bytes(in, Math.multiplyExact(shape.filters(), shape.positions())));
    }
}
