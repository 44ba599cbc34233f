"""Pictures as docs/model/predict.py reads them, which lays transparent ones over black itself."""
import numpy as np

from predict import read_png


class Picture:
    def __init__(self, pixels):
        self.pixels, self.size = pixels, pixels.shape[1::-1]

    def convert(self, mode):
        return self

    def __array__(self, dtype=None):
        return self.pixels.astype(dtype)


def open(path):
    return Picture(read_png(path))


def new(mode, size, color):
    return None


def alpha_composite(below, above):
    return above
