package org.filterscope.tensor.image;

/** The formats that can be read, told by the first bytes of a file and never by its name. */
enum PictureFormat {
    JPEG,
    PNG,
    WEBP,
    GIF,
    BMP;

    static PictureFormat of(byte[] bytes) throws BrokenPictureException {
        if (PictureHeader.startsWith(bytes, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (PictureHeader.startsWith(bytes, 0, 0x89, 'P', 'N', 'G', 13, 10, 26, 10)) {
            return PNG;
        }
        if (PictureHeader.says(bytes, 0, "RIFF") && PictureHeader.says(bytes, 8, "WEBP")) {
            return WEBP;
        }
        if (PictureHeader.says(bytes, 0, "GIF87a") || PictureHeader.says(bytes, 0, "GIF89a")) {
            return GIF;
        }
        if (PictureHeader.says(bytes, 0, "BM") && bytes.length > 26) {
            return BMP;
        }
        throw new BrokenPictureException("is no JPEG, PNG, WebP, GIF or BMP picture");
    }
}
