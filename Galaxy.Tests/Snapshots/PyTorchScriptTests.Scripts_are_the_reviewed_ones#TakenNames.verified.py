#!/usr/bin/env python3
"""Tiny in PyTorch, with trained weights from the safetensors file beside this script. Written by galaxy export.

    python3 SCRIPT PICTURE...     prints the class of each picture and its probability

In Python: probabilities(load(), read("a.jpg")[None]). Needs torch, safetensors, numpy and pillow.
"""
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

WEIGHTS = Path(__file__).with_name("model.safetensors")
CLASSES = [
    "smooth",
    "spiral",
]
CROP = None  # side in pixels of the middle square to keep of a picture; None keeps all
HEIGHT, WIDTH = 9, 9
MEAN = [0.11, 0.13, 0.17]  # per channel, of values from 0 to 1
DEVIATION = [0.21000001, 0.22999999, 0.27]
TEMPERATURE = 1.7  # divides the logits


class Network(nn.Module):
    """From standardized images [batch, 3, 9, 9] to logits [batch, 2]."""

    def __init__(self):
        super().__init__()
        self._modules["type"] = nn.Conv2d(3, 4, 3)
        self._modules["_hidden"] = nn.Conv2d(4, 4, 3, padding=1)
        self._modules["forward"] = nn.Linear(4, 2)

    def forward(self, x):
        x = self._modules["type"](x)
        from_class = x = F.relu(x)
        x = self._modules["_hidden"](x)
        x = x + from_class
        x = x.mean((2, 3), keepdim=True)
        x = self._modules["forward"](x.flatten(1))
        return x


def load():
    """The trained network, ready to classify."""
    network = Network()
    network.load_state_dict(load_file(WEIGHTS))
    return network.eval()


@torch.no_grad()
def probabilities(network, images):
    """[batch, classes]."""
    return torch.softmax(network(images) / TEMPERATURE, 1)


def read(path):
    """A picture as the network takes it: cropped, scaled, standardized, [channels, rows, columns]."""
    picture = upright(Image.open(path)).convert("RGBA")
    picture = Image.alpha_composite(Image.new("RGBA", picture.size, "black"), picture).convert("RGB")
    pixels = torch.from_numpy(np.array(picture, np.float64)).permute(2, 0, 1)
    _, rows, columns = pixels.shape
    if CROP:
        side = min(CROP, rows, columns)
        top, left = (rows - side) // 2, (columns - side) // 2
        pixels = pixels[:, top:top + side, left:left + side]
    scaled = shares(pixels.shape[1], HEIGHT) @ pixels @ shares(pixels.shape[2], WIDTH).T
    values = torch.floor(scaled + 0.5)
    mean, deviation = torch.tensor(MEAN)[:, None, None], torch.tensor(DEVIATION)[:, None, None]
    return (values.float() / 255 - mean) / deviation


def upright(picture):
    """As its Exif block says; what else may tell an orientation (XMP, texts in a PNG) does not count."""
    picture.load()
    exif = Image.Exif()
    exif.load(picture.info.get("exif") or b"")
    mirrored, flipped, left, right = Image.FLIP_LEFT_RIGHT, Image.FLIP_TOP_BOTTOM, Image.ROTATE_90, Image.ROTATE_270
    turns = {2: mirrored, 3: Image.ROTATE_180, 4: flipped, 5: Image.TRANSPOSE, 6: right, 7: Image.TRANSVERSE, 8: left}
    turn = turns.get(exif.get(0x0112))
    return picture if turn is None else picture.transpose(turn)


def shares(pixels, scaled):
    """[scaled, pixels]: the share of each pixel in the mean that is a scaled pixel; every row adds up to 1."""
    edges = torch.arange(scaled + 1).double() * (pixels / scaled)
    first = torch.arange(pixels).double()
    covered = torch.minimum(edges[1:, None], first + 1) - torch.maximum(edges[:-1, None], first)
    return covered.clamp(min=0) * (scaled / pixels)


def main(paths):
    if not paths:
        sys.exit(__doc__)
    network = load()
    for path in paths:
        row = probabilities(network, read(path)[None])[0].tolist()
        print(f"{path}: {CLASSES[row.index(max(row))]}, {max(row):.1%}")


if __name__ == "__main__":
    main(sys.argv[1:])
