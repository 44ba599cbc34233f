def exif_transpose(picture):
    return picture
