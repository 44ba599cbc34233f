"""Pictures as docs/model/predict.py reads them, which lays transparent ones over black itself."""
import numpy as np

from predict import read_png

FLIP_LEFT_RIGHT = FLIP_TOP_BOTTOM = ROTATE_90 = ROTATE_180 = ROTATE_270 = TRANSPOSE = TRANSVERSE = None


class Exif(dict):
    def load(self, data):
        pass


class Picture:
    def __init__(self, pixels):
        self.pixels, self.size, self.info = pixels, pixels.shape[1::-1], {}

    def load(self):
        pass

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
