#!/usr/bin/python3
"""Writes fixtures.zip: small FITS files by astropy and fpack, and beside each the values that astropy reads from it.

Needs Debian's python3-astropy and libcfitsio-bin. NAME.expected is a line "planes height width" and 32-bit little-endian floats: rows from
the top, red first. Files without expected values must be refused. The pictures are made up; the seed is fixed.
"""
import io
import os
import subprocess
import tempfile
import warnings
import zipfile

import numpy as np
from astropy.io import fits

warnings.simplefilter("ignore")
HEIGHT, WIDTH = 13, 18
random = np.random.default_rng(19)
here = os.path.dirname(os.path.abspath(__file__))
archive = zipfile.ZipFile(os.path.join(here, "fixtures.zip"), "w", zipfile.ZIP_DEFLATED, compresslevel=9)


def add(name, data):
    archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def galaxy(height=HEIGHT, width=WIDTH, planes=None):
    y, x = np.mgrid[:height, :width]
    light = 300 * np.exp(-np.hypot((x - width * 0.6) / 1.5, y - height * 0.4) / 3)
    shape = (height, width) if planes is None else (planes, height, width)
    return light + random.normal(20, 4, shape)


def top_first(values):
    """From astropy's order, rows from the bottom, to planes×height×width with rows from the top."""
    values = np.asarray(values, dtype=np.float64)
    while values.ndim > 2 and values.shape[0] == 1:
        values = values[0]
    return (values[None] if values.ndim == 2 else values)[:, ::-1, :]


def file_of(*units):
    buffer = io.BytesIO()
    fits.HDUList(list(units)).writeto(buffer, output_verify="ignore")
    return buffer.getvalue()


def write(name, data, expected):
    add(name, data)
    if expected is not None:
        head = "%d %d %d\n" % expected.shape
        add(name + ".expected", head.encode() + expected.astype("<f4").tobytes())


def read(data, unit):
    with fits.open(io.BytesIO(data)) as units:
        return np.array(units[unit].data, dtype=np.float64)


def save(name, *units, unit=0, order=None, expect=True):
    """Writes a file; its values are what astropy reads from one of its units, planes in the given order."""
    data = file_of(*units)
    values = top_first(read(data, unit)) if expect else None
    write(name, data, values if order is None or values is None else values[order])
    return data


def primary(values, **cards):
    unit = fits.PrimaryHDU(values)
    for keyword, value in cards.items():
        unit.header[keyword] = value
    return unit


def scaled(stored, **cards):
    """An image whose stored integers stay as they are."""
    unit = fits.PrimaryHDU(stored)
    data = bytearray(file_of(unit))
    end = data.index(b"END" + b" " * 77)
    text = b"".join(("%-8s= %20s" % (keyword, value)).ljust(80).encode() for keyword, value in cards.items())
    data[end:end + len(text) + 80] = text + b"END".ljust(80)
    return bytes(data)


def save_scaled(name, stored, **cards):
    data = scaled(stored, **cards)
    write(name, data, top_first(read(data, 0)))


# Every type.
picture = galaxy()
save("int8.fits", primary(picture.clip(0, 255).astype(np.uint8)))
save("int16.fits", primary((picture - 40).astype(np.int16)))
save("int32.fits", primary((picture * 1000 - 50000).astype(np.int32)))
save("int64.fits", primary((picture * 1e9).astype(np.int64)))
save("float32.fits", primary(picture.astype(np.float32)))
save("float64.fits", primary(picture * 1e-12))
save("signed8.fits", primary((picture / 4 - 60).astype(np.int8)))
save("unsigned16.fits", primary((picture * 200).clip(0, 65535).astype(np.uint16)))
save("unsigned32.fits", primary((picture * 1e7).astype(np.uint32)))
save("unsigned64.fits", primary(picture.astype(np.uint64)))

# Scale, blank, no value.
stored = (picture * 10).astype(np.int16)
save_scaled("scaled16.fits", stored, BSCALE="0.025", BZERO="1.0D+03")
blanks = stored.copy()
blanks[2:5, 3:9] = -32768
save_scaled("scaledBlank16.fits", blanks, BSCALE="0.5", BZERO="-7", BLANK="-32768")
save_scaled("blank8.fits", np.where(picture > 60, 255, picture).astype(np.uint8), BLANK="255")
save_scaled("scaledFloat.fits", picture.astype(np.float32), BSCALE="2.0", BZERO="100.0")
holes = picture.copy()
holes[random.random(holes.shape) < 0.75] = np.nan
holes[0, 0] = np.inf
holes[0, 1] = -np.inf
save("holes.fits", primary(holes.astype(np.float32)))
save_scaled("illegalBlank.fits", holes, BLANK="32767")

# Planes.
cube = galaxy(planes=3).astype(np.float32)
save("grz.fits", primary(cube, BANDS="grz", BAND0="g", BAND1="r", BAND2="z"), order=[2, 1, 0])
save("gri.fits", primary(cube, BAND1="SDSS-g", BAND2="SDSS-r", BAND3="SDSS-i"), order=[2, 1, 0])
save("filters.fits", primary(cube, FILTERS="i, g, r"), order=[0, 2, 1])
save("rgb.fits", primary(cube, BANDS="RGB"))
save("unnamed.fits", primary(cube))
save("bandsInPrimary.fits", primary(None, FILTER="grz"), fits.ImageHDU(cube), unit=1, order=[2, 1, 0])
save("onePlane.fits", primary(cube[:1]))
save("degenerate.fits", primary(cube[None, None, :1]))
save("fivePlanes.fits", primary(galaxy(planes=5)), expect=False)
save("fourAxes.fits", primary(np.ones((2, HEIGHT, WIDTH, 3))), expect=False)
save("twoCubes.fits", primary(galaxy(planes=6).reshape(2, 3, HEIGHT, WIDTH)), expect=False)
together = np.moveaxis(cube, 0, 2)
data = file_of(primary(together))
write("byPixel.fits", data, np.moveaxis(read(data, 0), 2, 0)[:, ::-1, :])

# The right unit.
columns = [fits.Column(name="ID", format="K", array=np.arange(40)), fits.Column(name="MAG", format="E", array=np.arange(40))]
table = fits.BinTableHDU.from_columns(columns)
text_table = fits.TableHDU.from_columns([fits.Column(name="ID", format="I6", array=np.arange(40))])
segments = fits.ImageHDU((picture > 60).astype(np.int32))
mask = fits.ImageHDU(np.zeros((HEIGHT, WIDTH), np.int16), name="MASK")
image = fits.ImageHDU(picture.astype(np.float32), name="SCI")
save("withMasks.fits", primary(picture.astype(np.float32)), segments, mask)
save("emptyPrimary.fits", primary(None), table, text_table, image, mask, unit=3)
save("maskFirst.fits", primary(None), mask, image, unit=2)
save("maskOnly.fits", primary(None), fits.ImageHDU(stored, name="MASK"), unit=1)
save("spectrumFirst.fits", primary(np.arange(300.0)), image, unit=1)
save("tableOnly.fits", primary(None), table, expect=False)
save("spectrumOnly.fits", primary(np.arange(300.0)), expect=False)
save("nothing.fits", primary(None), expect=False)
save("noValues.fits", primary(np.full((HEIGHT, WIDTH), np.nan)), expect=False)

# Long headers, quotes, gzip.
long = primary(picture.astype(np.float32))
for number in range(3400):
    long.header.add_history("step %d" % number)
long.header["OBJECT"] = "O'Neill / not a comment"
values = top_first(picture.astype(np.float32))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.fits")
    for name, unit in (("longHeader", long), ("gzipped", primary(picture.astype(np.float32)))):
        with open(path, "wb") as file:
            file.write(file_of(unit))
        write(name + ".fits.gz", subprocess.run(["gzip", "-9nc", path], check=True, capture_output=True).stdout, values)


def fpack(name, values, *flags, expect=True, by_astropy=True):
    """Compresses by cfitsio; the values are what astropy reads, before or after funpack, since it does not know all that fpack writes."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.fits")
        with open(path, "wb") as file:
            file.write(file_of(primary(values)))
        subprocess.run(["fpack", "-C", *flags, path], check=True)
        subprocess.run(["funpack", "-C", "-O", path + ".unpacked", path + ".fz"], check=True)
        with open(path + ".fz", "rb") as file:
            data = file.read()
        values = fits.getdata(path + ".unpacked")
    if not expect:
        add(name, data)
        return
    if not by_astropy:
        write(name, data, top_first(values))
        return
    with fits.open(io.BytesIO(data)) as units:
        unit = next(unit for unit in units if unit.data is not None)
        write(name, data, top_first(unit.data))


large = galaxy(16, 40)
floats = large.astype(np.float32)
zeros = np.where(large < 18, 0, large).astype(np.float32)
nans = np.where(large < 18, np.nan, large).astype(np.float32)
for kind, flag in (("rice", "-r"), ("gzipOne", "-g1"), ("gzipTwo", "-g2")):
    fpack(kind + "8.fits.fz", large.clip(0, 255).astype(np.uint8), flag)
    fpack(kind + "16.fits.fz", (large - 40).astype(np.int16), flag)
    fpack(kind + "32.fits.fz", (large * 1000).astype(np.int32), flag)
    fpack(kind + "Unsigned16.fits.fz", (large * 150).astype(np.uint16), flag)
    fpack(kind + "Floats.fits.fz", floats, flag, "-q7", "8")
    fpack(kind + "NoDither.fits.fz", floats, flag, "-q0", "8")
fpack("riceNoise16.fits.fz", random.integers(-32768, 32767, (16, 40)).astype(np.int16), "-r")
fpack("riceNoise8.fits.fz", random.integers(0, 255, (16, 40)).astype(np.uint8), "-r")
fpack("riceNoise32.fits.fz", random.integers(-2**31, 2**31, (16, 40)).astype(np.int32), "-r")
fpack("riceFlat.fits.fz", np.full((16, 40), 77, np.int16), "-r")
fpack("lossless1.fits.fz", floats, "-g1", "-q", "0")
fpack("lossless2.fits.fz", floats, "-g2", "-q", "0")
fpack("losslessDouble.fits.fz", large, "-g2", "-q", "0")
fpack("double.fits.fz", large * 1e-12, "-r", "-q7", "8")
fpack("dither2.fits.fz", zeros, "-r", "-qz7", "8")
fpack("nan.fits.fz", nans, "-r", "-q7", "8", by_astropy=False)
fpack("nanDither2.fits.fz", np.where(large < 16, np.nan, zeros), "-r", "-qz7", "8", by_astropy=False)
fpack("wholeTile.fits.fz", floats, "-w", "-r", "-q7", "8")
fpack("squareTiles.fits.fz", floats, "-t", "13,7", "-r", "-q7", "8")
fpack("squareTiles16.fits.fz", stored, "-t", "5,4", "-r")
fpack("unquantizable.fits.fz", np.where(np.arange(16)[:, None] % 2, 7.25, floats).astype(np.float32), "-r", "-q7", "8")
fpack("notCompressed.fits.fz", (large * 10).astype(np.int16), "-d", by_astropy=False)
fpack("hcompress.fits.fz", (large * 10).astype(np.int16), "-h", expect=False)
fpack("plio.fits.fz", (large > 50).astype(np.int16), "-p", expect=False)
three = galaxy(16, 40, planes=3).astype(np.float32)
fpack("cube.fits.fz", three, "-r", "-q7", "8")
fpack("cubeTiles.fits.fz", (three * 10).astype(np.int16), "-t", "17,11,2", "-r")

# By astropy itself, with 64-bit descriptors and other dither seeds.
for name, settings in (("astropyRice", {"compression_type": "RICE_1", "dither_seed": 5}),
                       ("astropyHuge", {"compression_type": "GZIP_2", "huge_hdu": True, "dither_seed": 6}),
                       ("astropySeed", {"compression_type": "RICE_1", "quantize_method": 1, "dither_seed": 9999}),
                       ("astropyTiles", {"compression_type": "GZIP_1", "tile_size": (17, 9), "dither_seed": 10000})):
    data = file_of(primary(None), fits.CompImageHDU(floats, **settings))
    write(name + ".fits", data, top_first(read(data, 1)))


def tiles(name, column, kind, rows, **cards):
    """A table of tiles that no program at hand writes."""
    arrays = np.empty(len(rows), dtype=object)
    arrays[:] = rows
    unit = fits.BinTableHDU.from_columns([fits.Column(name=column, format="P%s()" % kind, array=arrays)])
    for keyword, value in dict(ZIMAGE=True, ZCMPTYPE="NOCOMPRESS", ZBITPIX=-32, ZNAXIS=2, ZNAXIS1=40, ZNAXIS2=16).items():
        unit.header[keyword] = cards.get(keyword, value)
    write(name, file_of(primary(None), unit), top_first(floats if unit.header["ZBITPIX"] < 0 else large.astype(np.int16)))


tiles("uncompressedData.fits", "UNCOMPRESSED_DATA", "E", list(floats), ZCMPTYPE="RICE_1")
tiles("uncompressed16.fits", "UNCOMPRESSED_DATA", "I", list(large.astype(np.int16)), ZBITPIX=16, ZCMPTYPE="RICE_1")
tiles("noCompress.fits", "COMPRESSED_DATA", "B", [np.frombuffer(row.astype(">f4").tobytes(), np.uint8) for row in floats])
archive.close()
