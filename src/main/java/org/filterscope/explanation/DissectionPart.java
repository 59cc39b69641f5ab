package org.filterscope.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.filterscope.lavise.Dissector;
import org.filterscope.lavise.SealedStream;

/**
 * What was found in a part of the probing set. Parts merge in any order to what one pass over all images finds, bit by bit.
 *
 * @param seen which images it is of
 * @param dissector what was seen of them; nothing where not one gave a picture
 * @param cells the small pictures of the strongest images of each filter; none where nobody draws
 */
record DissectionPart(SeenImages seen, Optional<Dissector> dissector, SpriteCells cells) implements ShardPart {

    private static final String KIND = "part of a dissection";
    private static final int VERSION = 2;

    /** Adds another part, which is not to be used afterwards; so is this one. */
    DissectionPart merge(DissectionPart other) {
        seen.merge(other.seen);
        cells.merge(other.cells);
        if (dissector.isEmpty()) {
            return new DissectionPart(seen, other.dissector, cells);
        }
        other.dissector.ifPresent(dissector.get()::merge);
        cells.keepOnly(dissector.get().strongest(FilterSprite.CELLS));
        return this;
    }

    @Override
    public void write(OutputStream to, String work) throws IOException {
        SealedStream.write(to, KIND, VERSION, out -> {
            out.writeUTF(work);
            seen.write(out);
            out.writeBoolean(dissector.isPresent());
            if (dissector.isPresent()) {
                dissector.get().write(out);
            }
            cells.write(out);
        });
    }

    /**
     * Reads a part back.
     *
     * @param work the hash of the inputs that it has to be made from
     * @throws org.filterscope.refusal.RefusedException when it is damaged, or no part of this work
     */
    static DissectionPart read(InputStream from, String work) throws IOException {
        return SealedStream.read(from, KIND, VERSION, in -> {
            if (!in.readUTF().equals(work)) {
                throw new IllegalArgumentException("it is a part of other work");
            }
            SeenImages seen = SeenImages.read(in);
            Optional<Dissector> dissector = in.readBoolean() ? Optional.of(Dissector.read(in)) : Optional.empty();
            return new DissectionPart(seen, dissector, SpriteCells.read(in));
        });
    }
}
