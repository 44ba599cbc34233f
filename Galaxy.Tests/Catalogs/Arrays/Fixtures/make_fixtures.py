"""Writes the arrays beside this script with the libraries that people write theirs with: numpy and h5py.

The pictures follow one formula, which the tests know: picture i has (37 i + 5 y + 3 x + 11 c) mod 256 at row y, column x, channel c.
Run it in its own folder: python3 make_fixtures.py
"""
import gzip
import shutil

import h5py
import numpy as np


def pictures(count, height, width):
    i, y, x, c = np.indices((count, height, width, 3))
    return ((37 * i + 5 * y + 3 * x + 11 * c) % 256).astype(np.uint8)


def labels(count, classes, kind=np.int64):
    return (np.arange(count) % classes).astype(kind)


plain = pictures(6, 12, 10)
light = np.round(np.sin(np.indices((6, 3, 16, 16)).sum(axis=0)), 2).astype(np.float32)
light[:, :, 6:10, 6:10] += np.float32([4, 8, 16]).reshape(3, 1, 1)

# NumPy
np.savez("bytes.npz", votes=np.zeros(2390, np.int16), images=plain, labels=labels(6, 3))
np.savez_compressed("deflated.npz", p=np.ones(2390), x=plain.transpose(0, 3, 1, 2).astype(np.float32) / 255,
                    y=np.array(["spiral", "ring", "spiral", "ring", "ring", "spiral"]))
np.savez("onehot.npz", data=plain.astype(np.float64), target=np.eye(3)[[0, 1, 2, 2, 1, 0]], class_names=np.array(["round", "edge", "spiral"]),
         id_str=np.array([587722981736120347 + i for i in range(6)]))
np.savez("fractions.npz", images=plain, labels=np.linspace(0, 1, 6))
np.savez("standardized.npz", images=((plain - plain.mean()) / plain.std()).astype(np.float32), labels=labels(6, 2))
np.savez("bands.npz", images=np.zeros((3, 5, 16, 16), np.float32), labels=labels(3, 2))
np.savez("vectors.npz", p=np.ones(40, np.float32), q=np.arange(40))
np.save("big_endian.npy", plain.astype(">u2") * 257)
np.save("fortran.npy", np.asfortranarray(plain.astype("<f4")))
np.save("gray.npy", plain[..., 0].astype("<i4"))
np.save("single.npy", plain[2])
np.save("half.npy", (plain / np.float16(255)).astype(np.float16))
np.save("signed_unit.npy", (plain / 127.5 - 1).astype(">f8"))
np.save("signed_bytes.npy", (plain.astype(np.int16) - 128).astype(np.int8))
np.savez_compressed("like_mnist.npz", images=pictures(8, 64, 64), labels=labels(8, 4))
np.save("objects.npy", np.array([{"a": 1}, None], dtype=object), allow_pickle=True)

# The layouts of public sets
with h5py.File("galaxy10_decals.h5", "w") as file:
    file.create_dataset("images", data=pictures(10, 256, 256), compression="gzip", shuffle=True, chunks=(1, 256, 256, 3))
    file["ans"] = labels(10, 10, np.uint8)
    for name in ["ra", "dec", "redshift", "pxscale"]:
        file[name] = np.linspace(0, 1, 10)
with h5py.File("galaxy10_sdss.h5", "w") as file:
    file["images"] = pictures(3, 69, 69)
    file["ans"] = np.array([9, 0, 4], np.uint8)
with h5py.File("galaxy_mnist.hdf5", "w") as file:
    file.create_dataset("images", data=pictures(8, 64, 64), compression="gzip")
    file["labels"] = labels(8, 4)
with h5py.File("like_mnist.h5", "w") as file:
    file.create_dataset("images", data=pictures(8, 64, 64), compression="gzip")
    file["labels"] = labels(8, 4) + 1
with open("galaxy_mnist.hdf5", "rb") as plain_file, gzip.GzipFile("galaxy_mnist.hdf5.gz", "wb", mtime=0) as packed:
    shutil.copyfileobj(plain_file, packed)
with h5py.File("legacy.h5", "w") as file:
    file["images"] = light
    file["object_id"] = np.arange(6) + 9007199254740993
with h5py.File("groups.h5", "w") as file:
    for index in range(5):
        group = file.create_group(f"data_{index}")
        group["Img"] = plain[index]
        group["Label_type"] = index % 2
        group["Split"] = "train"

# Ways to store
with h5py.File("chunked.h5", "w") as file:
    file.create_dataset("images", data=plain, chunks=(4, 5, 4, 2), compression="gzip", shuffle=True, fletcher32=True)
    file["label"] = np.array(["spiral", "ring"] * 3, dtype=h5py.string_dtype())
    file["id"] = np.array([b"J0004+01", b"J0005-02"] * 3)
with h5py.File("latest.h5", "w", libver="latest") as file:
    file.create_dataset("images", data=plain, chunks=(1, 12, 10, 3), compression="gzip", maxshape=(None, 12, 10, 3))
    file["labels"] = labels(6, 2)

def describe(file):
    """Attributes and types of every kind, as far as they decide how the structures of a file are read."""
    kinds = np.dtype([("name", "S5"), ("bands", "f4", (3,)), ("kind", h5py.enum_dtype({"spiral": 0, "ring": 1}, basetype="u1")), ("text", h5py.string_dtype())])
    file["kind"] = np.dtype("i4")
    file["images"].attrs.create("named", [1, 2], dtype=file["kind"])
    file["images"].attrs.update({"one": np.int32([-1]), "pi": 3.14, "text": "spiral", "names": ["a", "bc"], "yes": True, "none": h5py.Empty("f4")})
    file.create_dataset("catalog", (2,), kinds)
    file["catalog"].attrs["row"] = np.zeros((), np.dtype([("a", "i2"), ("b", "f8")]))


with h5py.File("indexes.h5", "w", libver="latest") as file:
    file.create_dataset("images", data=plain, chunks=(1, 6, 10, 3), compression="gzip", maxshape=(None, None, 10, 3))
    file.create_dataset("labels", data=labels(6, 2), chunks=(3,), compression="gzip")
    file.create_dataset("id", data=np.arange(6) + 70, chunks=(6,), compression="gzip")
    describe(file)
    for index in range(10):
        file[f"labels_of_another_name_{index}"] = file["labels"]
with h5py.File("attributes.h5", "w") as file:
    file.create_dataset("images", data=plain, fillvalue=7)
    file["labels"] = labels(6, 2)
    describe(file)
with h5py.File("lzf.h5", "w") as file:
    file.create_dataset("images", data=plain, chunks=(3, 12, 10, 3), compression="lzf", shuffle=True)
    file["labels"] = labels(6, 2)
with h5py.File("checksums.h5", "w") as file:
    file.create_dataset("images", data=plain, chunks=(4, 5, 7, 3), fletcher32=True)
    file["labels"] = labels(6, 2)
# Chunks that lzf did not make smaller are not sent through it, in each kind of index of chunks
unshrunk = {"chunks": (1, 3, 10, 3), "compression": "lzf", "shuffle": True}
with h5py.File("unshrunk.h5", "w") as file:
    file.create_dataset("images", data=plain, **unshrunk)
    file["labels"] = labels(6, 3)
with h5py.File("unshrunk_latest.h5", "w", libver="latest") as file:
    file.create_dataset("images", data=plain, **unshrunk)
    file.create_dataset("labels", data=labels(6, 3, np.uint16) * 259, chunks=(6,), compression="lzf", shuffle=True)
with h5py.File("unshrunk_growing.h5", "w", libver="latest") as file:
    file.create_dataset("images", data=plain, maxshape=(None, 12, 10, 3), **unshrunk | {"chunks": (3, 3, 10, 3)})
    file.create_dataset("labels", data=labels(6, 3), maxshape=(None,), chunks=(1,), compression="gzip")
with h5py.File("unshrunk_alone.h5", "w") as file:
    file.create_dataset("images", data=plain, chunks=(1, 3, 10, 3), compression="lzf")
    file["labels"] = labels(6, 3)
with h5py.File("growing_wide.h5", "w", libver="latest") as file:
    file.create_dataset("images", data=plain, chunks=(1, 12, 10, 3), maxshape=(6, 12, None, 3))
    file["labels"] = labels(6, 3)
with h5py.File("szip.h5", "w") as file:
    file.create_dataset("images", data=plain, chunks=(1, 12, 10, 3), compression="szip")
    file["labels"] = labels(6, 3)
with h5py.File("named_types.h5", "w") as file:
    file["images"] = plain
    file["labels"] = labels(6, 3)
    file["double"] = np.dtype("f8")
    file["images"].attrs.create("scale", 1.0, dtype=file["double"])
with h5py.File("big_endian.h5", "w") as file:
    file["images"] = plain.astype(">f4")
    file["labels"] = labels(6, 2)
with h5py.File("photometry.hdf5", "w") as file:
    for name in ["mag_g_lsst", "mag_r_lsst", "redshift"]:
        file[f"photometry/{name}"] = np.linspace(18, 25, 9)

# What a hostile file may do
with h5py.File("soft_link_loop.h5", "w") as file:
    file["labels"] = labels(6, 2)
    file["images"] = h5py.SoftLink("/images")
with h5py.File("elsewhere.h5", "w") as file:
    layout = h5py.VirtualLayout(shape=plain.shape, dtype="u1")
    layout[:] = h5py.VirtualSource("chunked.h5", "images", shape=plain.shape)
    file.create_virtual_dataset("images", layout)
    file["labels"] = labels(6, 2)
with h5py.File("raw_elsewhere.h5", "w") as file:
    file.create_dataset("images", shape=plain.shape, dtype="u1", external=[("gray.npy", 0, plain.size)])
    file["labels"] = labels(6, 2)
elsewhere = "x" * 240    # the tests put a path in its place
with h5py.File("external_raw.h5", "w") as file:
    file.create_dataset("images", shape=plain.shape, dtype="u1", external=[(elsewhere, 0, plain.size)])
    file["labels"] = labels(6, 2)
with h5py.File("external_texts.h5", "w") as file:
    file["images"] = plain
    file.create_dataset("labels", shape=(6,), dtype="S8", external=[(elsewhere, 0, 48)])
with h5py.File("external_link.h5", "w") as file:
    file["images"] = h5py.ExternalLink(elsewhere, "images")
    file["labels"] = labels(6, 2)
with h5py.File("external_group.h5", "w") as file:
    file["galaxies/images"] = h5py.ExternalLink(elsewhere, "images")
    file["images"] = h5py.SoftLink("/galaxies/images")
    file["labels"] = labels(6, 2)
with h5py.File("external_links.h5", "w", libver="latest") as file:
    file["images"] = plain
    for index in range(20):
        file[f"more_{index}"] = h5py.ExternalLink("chunked.h5", "images")
with h5py.File("never_written.h5", "w") as file:
    file.create_dataset("images", shape=plain.shape, dtype="u1")
    file["labels"] = labels(6, 2)
with h5py.File("nested.h5", "w") as file:
    file["a/b/c/images"] = plain
    file["a/b/c/labels"] = labels(6, 2)
