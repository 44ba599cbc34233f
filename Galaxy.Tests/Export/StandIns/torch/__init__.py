"""What exported scripts use of PyTorch, over numpy: a stand-in that shows that they run, and what they compute. Inference only."""
import numpy as np


class Tensor(np.ndarray):
    def permute(self, *axes):
        return self.transpose(axes)

    def float(self):
        return self.astype(np.float32)

    def double(self):
        return self.astype(np.float64)

    def flatten(self, start, end=-1):
        return self.reshape(*self.shape[:start], -1, *self.shape[end:][1:])

    def unflatten(self, axis, sizes):
        return self.reshape(*self.shape[:axis], *sizes, *self.shape[axis + 1:])

    def mean(self, axes, keepdim=False):
        return super().mean(axes, keepdims=keepdim)

    def amax(self, axis):
        return self.max(axis)

    def flip(self, axis):
        return np.flip(self, axis)

    def repeat_interleave(self, times):
        return np.repeat(self, times)

    def clamp(self, min):
        return np.maximum(self, min)


def from_numpy(array):
    return array.view(Tensor)


def tensor(values):
    return from_numpy(np.array(values, np.float32))


def arange(count):
    return from_numpy(np.arange(count))


def stack(values, axis):
    return from_numpy(np.stack(values, axis))


def softmax(values, axis):
    powers = np.exp(values - np.max(values, axis, keepdims=True))
    return powers / np.sum(powers, axis, keepdims=True)


def no_grad():
    return lambda function: function


minimum, maximum, floor, rot90 = np.minimum, np.maximum, np.floor, np.rot90
