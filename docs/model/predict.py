#!/usr/bin/env python3
"""Repeats `galaxy predict` with numpy alone: python3 predict.py MODEL.safetensors PICTURE.png... [--tta]

Prints what `galaxy predict --json` prints of classes and predictions. model.md beside it tells every step in words.
PNG of 8 bits, not interlaced, is read; JPEG needs a decoder of your own.
"""
import json
import math
import struct
import sys
import zlib

import numpy as np


# ---- The file ----

def read_model(path):
    """Metadata (texts by name) and tensors (float64 arrays by name)."""
    data = open(path, "rb").read()
    length = struct.unpack_from("<Q", data)[0]
    header = json.loads(data[8:8 + length])
    metadata = header.pop("__metadata__")
    begin = 8 + length
    tensors = {name: decode(data[begin + entry["data_offsets"][0]:begin + entry["data_offsets"][1]], entry) for name, entry in header.items()}
    return metadata, tensors


def decode(data, entry):
    if entry["dtype"] == "BF16":
        values = (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32)
    else:
        values = np.frombuffer(data, {"F64": "<f8", "F32": "<f4", "F16": "<f2"}[entry["dtype"]])
    return values.astype(np.float32).astype(np.float64).reshape(entry["shape"])


# ---- The picture ----

def read_png(path):
    """[height, width, 3] bytes: gray three times, alpha over black."""
    data = open(path, "rb").read()
    at, compressed, palette, alphas = 8, b"", b"", b""
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color, _, _, interlaced = struct.unpack(">IIBBBBB", body)
        elif kind == b"PLTE":
            palette = body
        elif kind == b"tRNS":
            alphas = body
        elif kind == b"IDAT":
            compressed += body
        at += 12 + length
    if depth != 8 or interlaced or (alphas and color != 3):
        raise SystemExit(f"{path}: only 8 bits, not interlaced, without a transparent color")
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color]
    rows = unfilter(zlib.decompress(compressed), height, width * channels, channels).reshape(height, width, channels).astype(np.int64)
    if color == 3:
        entries = np.frombuffer(palette, np.uint8).reshape(-1, 3).astype(np.int64)
        alpha = np.full(len(entries), 255, np.int64)
        alpha[:len(alphas)] = list(alphas)
        return over_black(entries[rows[..., 0]], alpha[rows[..., 0]][..., None])
    colors = rows[..., :channels - 1] if color in (4, 6) else rows
    alpha = rows[..., -1:] if color in (4, 6) else np.full((height, width, 1), 255)
    return over_black(np.broadcast_to(colors, (height, width, 3)), alpha)


def over_black(colors, alpha):
    return ((colors * alpha + 127) // 255).astype(np.uint8)


def unfilter(data, height, length, step):
    rows = np.zeros((height, length), np.uint8)
    before = bytearray(length)
    for line in range(height):
        start = line * (length + 1)
        kind, row = data[start], bytearray(data[start + 1:start + 1 + length])
        for index in range(length):
            left = row[index - step] if index >= step else 0
            above = before[index]
            corner = before[index - step] if index >= step else 0
            row[index] = (row[index] + (0, left, above, (left + above) // 2, paeth(left, above, corner))[kind]) & 255
        rows[line] = row
        before = row
    return rows


def paeth(left, above, corner):
    guess = left + above - corner
    return min((left, above, corner), key=lambda value: abs(guess - value))


def crop(image, side):
    """The middle square of `side` pixels, or the largest that fits; None keeps all; "auto" is the square that the galaxy fills."""
    if side is None:
        return image
    if side == "auto":
        top, left, height, width = frame_by_light(image)
        return image[top:top + height, left:left + width]
    height, width, _ = image.shape
    side = min(side, height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return image[top:top + side, left:left + side]


# ---- Framing by light ----

def frame_by_light(image):
    """Top, left, height and width of the square that the galaxy in the middle of [rows, columns, 3] bytes fills."""
    galaxy = galaxy_in(image, (0, 0, *image.shape[:2]))
    if galaxy and galaxy[3] < 8:
        galaxy = galaxy_in(image, square_around(image, galaxy, 5)) or galaxy
    side = min(image.shape[:2])
    return square_around(image, galaxy, 2) if galaxy else square_around(image, (0, 0, side / 2 if side < 9 else side / 4, 0), 1)


def square_around(image, galaxy, radii):
    down, right, radius, _ = galaxy
    side = min(2 * radii * radius, min(image.shape[:2]))
    (top, height), (left, width) = (span(pixels, offset, side) for pixels, offset in zip(image.shape, (down, right)))
    return top, left, height, width


def span(pixels, offset, side):
    before = math.floor((pixels - side) / 2 + 0.5)
    before -= 2 * before >= pixels
    return min(max(before + away_from_zero(offset), 0), 2 * before), pixels - 2 * before


def away_from_zero(value):
    whole = math.floor(abs(value))
    return (whole + (abs(value) - whole >= 0.5)) * (-1 if value < 0 else 1)


def galaxy_in(image, area):
    """Offsets of its center from the picture's, its radius in pixels, and the radius in cells; None if there is none."""
    top, left, height, width = area
    cell = max(1, (min(height, width) + 53) // 107)
    down, right = edges(height, cell), edges(width, cell)
    light = image[top:top + height, left:left + width].sum(2, dtype=np.int64)
    light = np.add.reduceat(np.add.reduceat(light, down[:-1], 0), right[:-1], 1)
    light = light * 4 // np.outer(np.diff(down), np.diff(right))
    if min(light.shape) < 9:
        return None
    level, noise = sky_of(light)
    center = center_of(light, level, noise)
    table = linear_light()
    below, above = max(0, level - 1), min(len(table) - 1, level + 1)
    light, cells = profile_of(table[light], table[level], table[max(0, level - int(0.5641895835477563 * noise))], center)
    noise = noise * int(table[above] - table[below]) / (above - below)
    radius = petrosian_radius(light, cells)
    if radius is None or within(light, radius) < 10 * noise * math.sqrt(within(cells, radius)):
        return None
    radius = max(2, radius_of(light, 0.9 * within(light, 2 * radius)))
    tall, wide = height / (len(down) - 1), width / (len(right) - 1)
    return (top + height / 2 - image.shape[0] / 2 + center[0] * tall / 2, left + width / 2 - image.shape[1] / 2 + center[1] * wide / 2,
            radius * (tall + wide) / 2, radius)


def edges(pixels, cell):
    cells = max(1, (pixels // cell - 1) // 2 * 2 + 1)
    first = [(2 * index * pixels + cells) // (2 * cells) for index in range(cells // 2 + 1)]
    return first + [pixels - edge for edge in reversed(first)]


def sky_of(light):
    """Level and noise of the border's cells, without those that stand out."""
    thickness = max(1, (min(light.shape) + 5) // 10)
    border = np.ones(light.shape, bool)
    border[thickness:-thickness, thickness:-thickness] = False
    values = light[border]
    for _ in range(5):
        half = (len(values) + 1) // 2 - 1
        level = int(np.sort(values)[half])
        noise = max(1, 1.4826 * int(np.sort(abs(values - level))[half]))
        values = values[abs(values - level) <= int(3 * noise)]
    return level, noise


def center_of(light, level, noise):
    """In half cells from the middle: the center of the light in a circle that follows it and shrinks."""
    rows, columns = light.shape
    down, right = np.ogrid[1 - rows:rows:2, 1 - columns:columns:2]
    above = np.maximum(light - (level + int(2 * noise)), 0)
    center, reach = (0, 0), min(light.shape) // 4
    for _ in range(6):
        inside = (down - center[0]) ** 2 + (right - center[1]) ** 2 <= max(6, reach) ** 2
        total = int(above[inside].sum())
        moments = [int((above * along)[inside].sum()) for along in (down, right)]
        moved = tuple(away_from_zero(moment / total) for moment in moments) if total else center
        if moved == center:
            break
        center, reach = moved, reach * 3 // 4
    return center


def profile_of(light, level, pair_level, center):
    """Light above the sky and cells within each radius; of two opposite cells the darker one counts for both."""
    rows, columns = light.shape
    reach = min(light.shape) * 5 // 8
    y, x = rows - 1 - np.arange(rows) + center[0], columns - 1 - np.arange(columns) + center[1]
    paired = np.outer((y >= 0) & (y < rows), (x >= 0) & (x < columns))
    opposite = light[np.ix_(y.clip(0, rows - 1), x.clip(0, columns - 1))]
    above = np.where(paired, np.minimum(light, opposite) - pair_level, light - level)
    down, right = np.ogrid[1 - rows:rows:2, 1 - columns:columns:2]
    rings = ((np.sqrt((down - center[0]) ** 2 + (right - center[1]) ** 2) + 1) / 2).astype(np.int64)
    near = rings <= reach
    sums = np.bincount(rings[near], above[near], reach + 1).cumsum()
    return [int(value) for value in sums], np.bincount(rings[near], minlength=reach + 1).cumsum().tolist()


def petrosian_radius(light, cells):
    """Where it is 0.3 times as bright as on average within; the last radius if it goes on beyond it; None without light."""
    last, reach = 1, len(light) - 1
    for radius in range(2, reach + 1):
        mean = within(light, radius) / within(cells, radius)
        if mean <= 0:
            return None
        ring, area = (within(sums, 1.25 * radius) - within(sums, 0.8 * radius) for sums in (light, cells))
        ratio = ring / area / mean
        if ratio < 0.3:
            return radius if radius == 2 else radius - 1 + (last - 0.3) / (last - ratio)
        last = ratio
    return reach


def linear_light():
    """The light of each value of a cell: surveys brighten faint light by an asinh, which this undoes."""
    values = 6.0 * np.arange(3061) / 3060
    sinh, term = values.copy(), values.copy()
    for n in range(1, 20):
        term *= values * values / (2 * n * (2 * n + 1))
        sinh += term
    return (8.0 * 3060 / 6 * sinh + 0.5).astype(np.int64)


def radius_of(light, wanted):
    """Within it there is so much light."""
    ring = 0
    while ring < len(light) - 1 and light[ring] < wanted:
        ring += 1
    if ring == 0 or light[ring] < wanted:
        return ring + 0.5
    return ring - 0.5 + (wanted - light[ring - 1]) / (light[ring] - light[ring - 1])


def within(sums, radius):
    """The sum out to a radius: a ring holds the cells up to half a cell on both sides of its number."""
    place = radius - 0.5
    ring = int(place)
    return float(sums[-1]) if ring >= len(sums) - 1 else sums[ring] + (place - ring) * (sums[ring + 1] - sums[ring])


# ---- Scaling ----

def covered(pixels, scaled):
    """For each scaled pixel, the first pixel it covers and the float32 shares of those."""
    scale = pixels / scaled
    for index in range(scaled):
        start, end = index * scale, min(pixels, (index + 1) * scale)
        first = math.floor(start)
        last = max(first, math.ceil(end) - 1)
        shares = [(min(end, pixel + 1) - max(start, pixel)) / (end - start) for pixel in range(first, last + 1)]
        yield first, np.array(shares, np.float32)


def area_scale(image, height, width):
    """Means of the areas covered: columns first, then rows, in float32; then rounded to bytes."""
    if image.shape[:2] == (height, width):
        return image
    source = image.astype(np.float32)
    narrow = np.stack([weighted(source[:, first:first + len(shares)], shares, 1) for first, shares in covered(image.shape[1], width)], 1)
    flat = np.stack([weighted(narrow[first:first + len(shares)], shares, 0) for first, shares in covered(image.shape[0], height)], 0)
    return (flat + np.float32(0.5)).astype(np.uint8)


def weighted(values, shares, axis):
    total = np.zeros_like(values.take(0, axis))
    for index, share in enumerate(shares):
        total = total + share * values.take(index, axis)
    return total


def standardize(image, metadata, channels):
    """[channels, height, width], from bytes, in float32."""
    if channels == 1:
        luma = (image.astype(np.int64) * (19595, 38470, 7471)).sum(2) + (1 << 15) >> 16
        image = luma[..., None]
    mean = np.array(json.loads(metadata["mean"]), np.float32)
    deviation = np.array(json.loads(metadata["deviation"]), np.float32)
    values = (image.astype(np.float32) / np.float32(255) - mean) / deviation
    return values.transpose(2, 0, 1).astype(np.float64)


# ---- The network ----

KINDS = {"conv2d": "conv", "batchNorm": "bn", "maxPool2d": "maxPool", "avgPool2d": "avgPool", "depthwiseConv2d": "depthwise"}


def names(layers):
    """Layers are numbered per kind, those with a name of their own too."""
    counts = {}
    for layer in layers:
        kind = KINDS.get(layer["type"], layer["type"])
        counts[kind] = counts.get(kind, 0) + 1
        yield layer.get("name", f"{kind}{counts[kind]}")


def windows(values, size, stride):
    """[channels, rows, columns, size, size]; windows that do not fit are left out."""
    return np.lib.stride_tricks.sliding_window_view(values, (size, size), (1, 2))[:, ::stride, ::stride]


def without_symmetry(spec, tensors):
    """The tensors of the network that has each tied filter in all orientations, with a bias and a norm for each."""
    tensors, orientations = dict(tensors), 1
    for layer, name in zip(spec["layers"], names(spec["layers"])):
        if layer["type"] == "conv2d":
            if "symmetry" in layer:
                tensors[name + ".weight"] = oriented(tensors[name + ".weight"], orientations)
                tensors[name + ".bias"] = tensors[name + ".bias"].repeat(8)
            orientations = 8 if "symmetry" in layer else 1
        elif layer["type"] == "batchNorm":
            for part in ("weight", "bias", "running_mean", "running_var"):
                tensors[f"{name}.{part}"] = tensors[f"{name}.{part}"].repeat(orientations)
        elif layer["type"] in ("orientationPool", "flatten"):
            orientations = 1
    return tensors


def oriented(weight, orientations):
    """[8 filters, channels, rows, columns]: filter f as it is, turned three times, mirrored, that turned three times; then the next one."""
    filters, channels, rows, columns = weight.shape
    turned = []
    for turn in range(8):
        seen = np.rot90(weight[..., ::-1] if turn > 3 else weight, turn % 4, (2, 3))
        if orientations == 8:
            seen = seen.reshape(filters, -1, 8, rows, columns)[:, :, [undo(turn, other) for other in range(8)]].reshape(weight.shape)
        turned.append(seen)
    return np.stack(turned, 1).reshape(-1, channels, rows, columns)


def undo(turn, other):
    """The orientation that turn makes the other one."""
    return other // 4 * 4 + (other - turn) % 4 if turn < 4 else 4 - other // 4 * 4 + (turn - other) % 4


def apply(layer, name, values, tensors, outputs):
    kind = layer["type"]
    if kind == "conv2d":
        pad = layer["padding"]
        seen = windows(np.pad(values, ((0, 0), (pad, pad), (pad, pad))), layer["kernel"], layer["stride"])
        return np.einsum("crsij,ocij->ors", seen, tensors[name + ".weight"], optimize=True) + tensors[name + ".bias"][:, None, None]
    if kind == "depthwiseConv2d":
        pad = layer["padding"]
        seen = windows(np.pad(values, ((0, 0), (pad, pad), (pad, pad))), layer["kernel"], layer["stride"])
        return np.einsum("crsij,cij->crs", seen, tensors[name + ".weight"][:, 0]) + tensors[name + ".bias"][:, None, None]
    if kind == "batchNorm":
        per = (-1,) + (1,) * (values.ndim - 1)
        mean, variance, scale, shift = (tensors[f"{name}.{part}"].reshape(per) for part in ("running_mean", "running_var", "weight", "bias"))
        return (values - mean) / np.sqrt(variance + layer["epsilon"]) * scale + shift
    if kind == "relu":
        return np.maximum(values, 0)
    if kind == "leakyRelu":
        return np.maximum(values, values * float(np.float32(layer["slope"])))
    if kind == "elu":
        return np.where(values > 0, values, float(np.float32(layer["alpha"])) * np.expm1(np.minimum(values, 0)))
    if kind == "silu":
        return values / (1 + np.exp(-values))
    if kind == "maxPool2d":
        return windows(values, layer["size"], layer["stride"]).max((3, 4))
    if kind == "avgPool2d":
        return windows(values, layer["size"], layer["stride"]).mean((3, 4))
    if kind == "globalAvgPool":
        return values.mean((1, 2), keepdims=True)
    if kind == "orientationPool":
        apart = values.reshape(-1, 8, *values.shape[1:])
        return apart.max(1) if layer["mode"] == "max" else apart.mean(1)
    if kind == "add":
        return values + outputs[layer["from"]]
    if kind == "dropout":
        return values
    if kind == "flatten":
        return values.reshape(-1)
    if kind == "dense":
        return tensors[name + ".weight"] @ values + tensors[name + ".bias"]
    raise SystemExit(f"layer type {kind} is not known")


def forward(spec, tensors, values):
    outputs, tensors = {}, without_symmetry(spec, tensors)
    for layer, name in zip(spec["layers"], names(spec["layers"])):
        values = outputs[name] = apply(layer, name, values, tensors, outputs)
    return values


# ---- The probabilities ----

def softmax(logits):
    powers = np.exp(logits.astype(np.float64) - logits.max())
    return (powers / powers.sum()).astype(np.float32)


def orientations(image):
    """As it is, mirrored, turned by 180 degrees, upside down; square ones also transposed, in all four ways."""
    yield image
    yield image[:, ::-1]
    yield image[::-1, ::-1]
    yield image[::-1]
    if image.shape[0] == image.shape[1]:
        for turned in (image, image[::-1], image[::-1, ::-1], image[:, ::-1]):
            yield turned.transpose(1, 0, 2)


def probabilities(image, metadata, tensors, tta):
    spec = json.loads(metadata["spec"])
    shape = spec["input"]
    seen = area_scale(crop(image, json.loads(metadata["crop"])), shape["height"], shape["width"])
    shown = list(orientations(seen)) if tta else [seen]
    total = np.zeros(len(spec["classes"]), np.float32)
    for view in shown:
        total += softmax(forward(spec, tensors, standardize(view, metadata, shape["channels"])).astype(np.float32))
    total /= np.float32(len(shown))
    temperature = json.loads(metadata.get("temperature", "null"))
    if temperature is None or temperature["turned"] != tta:
        return total
    powers = total.astype(np.float64) ** (1 / temperature["value"])
    return (powers / powers.sum()).astype(np.float32)


def main(arguments):
    places = [argument for argument in arguments if argument != "--tta"]
    if len(places) < 2:
        sys.exit(__doc__)
    metadata, tensors = read_model(places[0])
    classes = json.loads(metadata["classes"])
    predictions = []
    for path in places[1:]:
        row = [float(value) for value in probabilities(read_png(path), metadata, tensors, "--tta" in arguments)]
        answer = row.index(max(row))
        predictions.append({"file": path, "class": classes[answer], "probability": row[answer], "probabilities": row})
    print(json.dumps({"classes": classes, "predictions": predictions}, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
