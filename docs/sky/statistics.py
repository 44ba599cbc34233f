"""Prints docs/sky.md's table: medians (10 % to 90 %) of real galaxies and simulated ones, class by class.

python3 statistics.py REAL SIMULATED, each a folder with a folder per class. Of pictures of 424 pixels the middle 212 are taken; all are scaled to 64.
Needs NumPy and Pillow.
"""
import pathlib
import sys

import numpy as np
from PIL import Image

SIDE = 64
CLASSES = ["completely round smooth", "in between smooth", "cigar-shaped smooth", "edge-on", "spiral"]
ROW, COLUMN = np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2
RADIUS = np.hypot(ROW, COLUMN)
MEASURES = {
    "mean brightness (0–255)": "{:.0f}", "background": "{:.1f}", "noise": "{:.1f}", "noise of red minus blue": "{:.1f}",
    "blue over red in the core": "{:.2f}", "blue over red around it, over the core's": "{:.2f}", "axis ratio": "{:.2f}",
    "concentration R80/R20": "{:.1f}", "half-light radius (pixels)": "{:.1f}"}


def load(path):
    picture = Image.open(path).convert("RGB")
    edge = (picture.width - 212) // 2 if picture.width == 424 else 0
    box = (edge, edge, picture.width - edge, picture.height - edge)
    return np.asarray(picture.resize((SIDE, SIDE), Image.BOX, box), float)


def deviation(values):
    return 1.4826 * np.median(np.abs(values - np.median(values)))


def measure(pixels):
    gray = pixels.mean(2)
    outside = RADIUS > 30
    sky = np.median(pixels[outside], 0)
    core = np.maximum(pixels[RADIUS < 4].mean(0) - sky, 1)
    ring = np.maximum(pixels[(RADIUS > 6) & (RADIUS < 12)].mean(0) - sky, 1)
    light = np.where(RADIUS < 28, np.maximum(gray - np.median(gray[outside]), 0), 0).ravel()
    order = np.argsort(RADIUS.ravel())
    within = np.cumsum(light[order]) / max(light.sum(), 1)
    reach = [RADIUS.ravel()[order][min(np.searchsorted(within, share), within.size - 1)] for share in (0.2, 0.5, 0.8)]
    return [
        pixels.mean(), np.median(gray[outside]), deviation(gray[outside]), deviation((pixels[..., 0] - pixels[..., 2])[outside]),
        core[2] / core[0], ring[2] / ring[0] / (core[2] / core[0]), axis_ratio(gray), reach[2] / reach[0], reach[1]]


def axis_ratio(gray):
    light = np.where(RADIUS < 24, np.maximum(gray - 20, 0), 0)
    total = light.sum() + 1e-9
    rows, columns, both = ((light * a * b).sum() / total for a, b in ((ROW, ROW), (COLUMN, COLUMN), (ROW, COLUMN)))
    spread = np.hypot((rows - columns) / 2, both)
    return np.sqrt(((rows + columns) / 2 - spread) / ((rows + columns) / 2 + spread + 1e-9))


def spread(values, form):
    return "{} ({}–{})".format(*(form.format(value) for value in np.percentile(values, (50, 10, 90))))


def histograms(pictures):
    return [np.histogram(pictures[..., channel], 256, (0, 256))[0] / pictures[..., channel].size for channel in range(3)]


def main():
    folders = [pathlib.Path(folder) for folder in sys.argv[1:3]]
    pictures = [[np.stack([load(path) for path in sorted((folder / name).iterdir())]) for name in CLASSES] for folder in folders]
    print("| |", " | ".join(CLASSES), "|")
    measured = [[np.array([measure(picture) for picture in group]) for group in side] for side in pictures]
    for index, (name, form) in enumerate(MEASURES.items()):
        cells = [
            " / ".join(spread(side[group][:, index], form) for side in measured)
            for group in range(len(CLASSES))]
        print(f"| {name} |", " | ".join(cells), "|")
    shared = [
        " ".join(f"{np.minimum(real, simulated).sum():.2f}" for real, simulated in zip(*map(histograms, pair)))
        for pair in zip(*pictures)]
    print("| shared area of the pixels' histograms, red, green, blue |", " | ".join(shared), "|")


main()
