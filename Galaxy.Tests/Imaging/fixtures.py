"""Writes the BMP, GIF and WebP pictures of Fixtures/, and beside each the pixels that Pillow (9.4) reads from it, over black.

    python3 fixtures.py        needs Pillow, netpbm (ppmtogif), and webp (cwebp, webpmux, img2webp)
"""
import io
import os
import random
import struct
import subprocess
import tempfile

from PIL import Image, ImageOps

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Fixtures")
WIDTH, HEIGHT = 23, 17


def galaxy(width=WIDTH, height=HEIGHT):
    """A colored spot on a dark sky with some noise."""
    random.seed(7)
    picture = Image.new("RGB", (width, height))
    for y in range(height):
        for x in range(width):
            light = 250 / (1 + (x - width * 0.45) ** 2 / 14 + (y - height / 2) ** 2 / 6)
            noise = random.randrange(24)
            picture.putpixel((x, y), (int(light), int(light * 0.8 + noise / 3), int(light * 0.5 + noise)))
    return picture


def transparent():
    """The same with all degrees of opacity."""
    picture = galaxy().convert("RGBA")
    for y in range(HEIGHT):
        for x in range(WIDTH):
            red, green, blue, _ = picture.getpixel((x, y))
            picture.putpixel((x, y), (red, green, blue, min(255, x * 12)))
    return picture


def over_black(picture):
    colors = picture.convert("RGBA")
    result = Image.new("RGB", colors.size)
    result.putdata([tuple((value * alpha + 127) // 255 for value in pixel) for *pixel, alpha in colors.getdata()])
    return result


def keep(name, data, expected=None):
    with open(os.path.join(FOLDER, name), "wb") as file:
        file.write(data)
    picture = expected if expected is not None else over_black(ImageOps.exif_transpose(Image.open(io.BytesIO(data))))
    picture.save(os.path.join(FOLDER, name + ".expected.ppm"))


def saved(picture, kind, **options):
    data = io.BytesIO()
    picture.save(data, kind, **options)
    return data.getvalue()


def run(*command, data=None):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout


def bmp(bits, pixels, height=HEIGHT, compression=0, masks=b"", colors=b"", header_bytes=40):
    """A BMP from its parts."""
    header = struct.pack("<IiiHHIIiiII", header_bytes, WIDTH, height, 1, bits, compression, len(pixels), 0, 0, len(colors) // 4, 0)
    header += masks.ljust(header_bytes - 40, b"\0") if header_bytes > 40 else masks
    place = 14 + len(header) + len(colors)
    return b"BM" + struct.pack("<IHHI", place + len(pixels), 0, 0, place) + header + colors + pixels


def rows(picture, pack, upward=True):
    lines = []
    for y in range(HEIGHT):
        line = b"".join(pack(*picture.getpixel((x, y))) for x in range(WIDTH))
        lines.append(line + b"\0" * (-len(line) % 4))
    return b"".join(reversed(lines) if upward else lines)


def runs(indices, bits):
    """Run lengths: runs, literals, ends of rows, and a step over the two darkest rows."""
    per_byte = 8 // bits
    data = bytearray()
    for y in reversed(range(HEIGHT)):
        if y == 4:
            data += bytes([0, 2, 0, 1])
            continue
        line = [indices.getpixel((x, y)) for x in range(WIDTH)]
        x = 0
        while x < WIDTH:
            length = 1
            while x + length < WIDTH and line[x + length] == line[x]:
                length += 1
            if length >= 3 or WIDTH - x < 3:
                data += bytes([length, line[x] * (0x11 if bits == 4 else 1)])
                x += length
                continue
            literal = line[x:x + min(7, WIDTH - x)]
            values = [literal[i:i + per_byte] for i in range(0, len(literal), per_byte)]
            packed = bytes((v[0] << 4 | (v[1] if len(v) > 1 else 0)) if bits == 4 else v[0] for v in values)
            data += bytes([0, len(literal)]) + packed + b"\0" * (len(packed) % 2)
            x += len(literal)
        data += bytes([0, 0])
    return bytes(data + bytes([0, 1]))


def expected_runs(indices):
    picture = indices.convert("RGB")
    picture.paste((0, 0, 0), (0, 4, WIDTH, 5))
    return picture


def write_bmps():
    picture = galaxy()
    keep("bits1.bmp", saved(picture.convert("1"), "BMP"))
    keep("bits8.bmp", saved(picture.quantize(64), "BMP"))
    keep("gray8.bmp", saved(picture.convert("L"), "BMP"))
    keep("bits24.bmp", saved(picture, "BMP"))
    sixteen = picture.quantize(16)
    colors = bytes(sixteen.getpalette()[:48])
    table = b"".join(bytes([colors[i + 2], colors[i + 1], colors[i], 0]) for i in range(0, 48, 3))
    packed = []
    for y in reversed(range(HEIGHT)):
        line = [sixteen.getpixel((x, y)) for x in range(WIDTH)] + [0]
        row = bytes(line[i] << 4 | line[i + 1] for i in range(0, WIDTH, 2))
        packed.append(row + b"\0" * (-len(row) % 4))
    keep("bits4.bmp", bmp(4, b"".join(packed), colors=table))
    keep("topDown24.bmp", bmp(24, rows(picture, lambda r, g, b: bytes([b, g, r]), upward=False), height=-HEIGHT))
    keep("bits32.bmp", bmp(32, rows(picture, lambda r, g, b: bytes([b, g, r, 77]))))
    # Five and six bits whose eight are the same by every rounding: 0, or all of them.
    coarse = picture.point(lambda value: 255 if value > 100 else 0)
    keep("bits16.bmp", bmp(16, rows(coarse, lambda r, g, b: struct.pack("<H", r >> 3 << 10 | g >> 3 << 5 | b >> 3))))
    keep("masks565.bmp", bmp(16, rows(coarse, lambda r, g, b: struct.pack("<H", r >> 3 << 11 | g >> 2 << 5 | b >> 3)),
                             compression=3, masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F)))
    keep("masksAlpha.bmp", bmp(32, rows(transparent(), lambda r, g, b, a: bytes([b, g, r, a])), compression=3,
                               masks=struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000), header_bytes=108))
    old = b"BM" + struct.pack("<IHHI", 0, 0, 0, 26) + struct.pack("<IHHHH", 12, WIDTH, HEIGHT, 1, 24)
    keep("header12.bmp", old + rows(picture, lambda r, g, b: bytes([b, g, r])))
    keep("runs4.bmp", bmp(4, runs(sixteen, 4), compression=2, colors=table), expected_runs(sixteen))
    gray = picture.convert("L").quantize(32)
    palette = bytes(gray.getpalette()[:96])
    table = b"".join(bytes([palette[i + 2], palette[i + 1], palette[i], 0]) for i in range(0, 96, 3))
    keep("runs8.bmp", bmp(8, runs(gray, 8), compression=1, colors=table), expected_runs(gray))


def write_gifs():
    picture = galaxy()
    palette = picture.quantize(64)
    keep("palette64.gif", saved(palette, "GIF"))
    keep("palette2.gif", saved(picture.convert("1"), "GIF"))
    ppm = saved(palette.convert("RGB"), "PPM")
    keep("interlaced.gif", run("ppmtogif", "-interlace", "-quiet", data=ppm))
    keep("large.gif", saved(galaxy(131, 67).quantize(256), "GIF"))
    dark = galaxy().point(lambda value: value // 2).quantize(64)
    keep("animated.gif", saved(palette, "GIF", save_all=True, append_images=[dark], duration=100, loop=0, comment=b"two frames"))
    clear = picture.quantize(32)
    keep("transparent.gif", saved(clear, "GIF", transparency=clear.getpixel((3, 3))))
    # The first frame covers a part of the screen.
    small = bytearray(saved(palette, "GIF"))
    small[6:10] = struct.pack("<HH", WIDTH + 5, HEIGHT + 4)
    place = small.index(b"\x2c\0\0\0\0" + struct.pack("<HH", WIDTH, HEIGHT))
    small[place + 1:place + 5] = struct.pack("<HH", 3, 2)
    whole = Image.new("RGB", (WIDTH + 5, HEIGHT + 4))
    whole.paste(palette.convert("RGB"), (3, 2))
    keep("part.gif", bytes(small), whole)


def write_webps():
    picture, clear = galaxy(), transparent()
    with tempfile.TemporaryDirectory() as folder:
        source, see_through, out = (os.path.join(folder, name) for name in ("a.png", "b.png", "out.webp"))
        picture.save(source)
        clear.save(see_through)

        def cwebp(name, path, *options):
            run("cwebp", "-quiet", *options, path, "-o", out)
            with open(out, "rb") as file:
                keep(name, file.read())

        cwebp("lossless.webp", source, "-lossless")
        cwebp("losslessAlpha.webp", see_through, "-lossless", "-exact")
        cwebp("lossy.webp", source, "-q", "80")
        cwebp("lossyLow.webp", source, "-q", "5", "-sns", "100", "-segments", "4")
        cwebp("lossySimple.webp", source, "-q", "60", "-f", "40", "-nostrong")
        cwebp("lossyAlpha.webp", see_through, "-q", "80", "-alpha_q", "100", "-exact")
        cwebp("lossyAlphaRaw.webp", see_through, "-q", "80", "-alpha_method", "0")
        galaxy(150, 101).save(source)
        cwebp("lossyLarge.webp", source, "-q", "75")
        cwebp("losslessLarge.webp", source, "-lossless", "-z", "9")
    exif = Image.Exif()
    exif[0x0112] = 6
    keep("orientation6.webp", saved(picture, "WEBP", lossless=True, exif=exif.tobytes()))
    dark = picture.point(lambda value: value // 2)
    keep("animated.webp", saved(picture, "WEBP", save_all=True, append_images=[dark], lossless=True, duration=100))
    keep("animatedLossy.webp", saved(clear, "WEBP", save_all=True, append_images=[dark.convert("RGBA")], quality=70, duration=100))


write_bmps()
write_gifs()
write_webps()
