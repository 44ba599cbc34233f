#!/usr/bin/env python3
"""EveryTied in PyTorch, with trained weights from the safetensors file beside this script. Written by galaxy export.

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
    "a",
    "b b",
    "ç",
]
CROP = 24  # side in pixels of the middle square to keep of a picture; None keeps all
HEIGHT, WIDTH = 13, 13
MEAN = [0.11]  # per channel, of values from 0 to 1
DEVIATION = [0.21000001]
TEMPERATURE = 1.7  # divides the logits


class TiedConv2d(nn.Conv2d):
    """A convolution with each filter in the eight orientations of a square, which are neighboring channels of its output."""

    def __init__(self, channels, filters, kernel, orientations, **window):
        super().__init__(channels, filters, kernel, **window)
        self.orientations = orientations  # 8 if neighboring channels of the input are orientations too, else 1

    def forward(self, x):
        return F.conv2d(x, self.oriented(), self.bias.repeat_interleave(8), self.stride, self.padding)

    def oriented(self):
        filters = []
        for turn in range(8):  # quarter turns counterclockwise, from 4 on of a mirror image
            weight = torch.rot90(self.weight.flip(3) if turn > 3 else self.weight, turn % 4, (2, 3))
            if self.orientations == 8:
                weight = weight.unflatten(1, (-1, 8))[:, :, [undo(turn, seen) for seen in range(8)]].flatten(1, 2)
            filters.append(weight)
        return torch.stack(filters, 1).flatten(0, 1)


def undo(turn, seen):
    """The orientation that turn makes the one that is seen."""
    return seen // 4 * 4 + (seen - turn) % 4 if turn < 4 else 4 - seen // 4 * 4 + (turn - seen) % 4


class Network(nn.Module):
    """From standardized images [batch, 1, 13, 13] to logits [batch, 3]."""

    def __init__(self):
        super().__init__()
        self.conv1 = TiedConv2d(1, 2, 3, 1, padding=1)
        self.bn1 = nn.BatchNorm3d(2, eps=0.01, momentum=0.1)
        self.wide = TiedConv2d(16, 2, 5, 8, padding=2)
        self.conv3 = TiedConv2d(2, 3, 2, 1)
        self.dense1 = nn.Linear(3, 3)

    def forward(self, x):
        x = self.conv1(x)
        x = self.bn1(x.unflatten(1, (2, 8))).flatten(1, 2)
        from_stem = x = F.relu(x)
        x = self.wide(x)
        x = x + from_stem
        x = F.max_pool2d(x, 3, 2)
        x = x.unflatten(1, (2, 8)).amax(2)
        x = self.conv3(x)
        x = F.avg_pool2d(x, 2, 1)
        x = x.unflatten(1, (3, 8)).mean(2)
        x = x.mean((2, 3), keepdim=True)
        x = x.flatten(1)
        x = self.dense1(x)
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
    values = torch.floor((19595 * values[0] + 38470 * values[1] + 7471 * values[2] + 32768) / 65536)[None]
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
