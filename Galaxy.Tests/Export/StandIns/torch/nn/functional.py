"""Functions of images [batch, channels, rows, columns] or vectors [batch, values]."""
import numpy as np

from predict import windows
from torch import Tensor, from_numpy


def conv2d(x, weight, bias, stride, padding, groups=1):
    pad = (padding, padding)
    return from_numpy(np.stack([grouped(np.pad(np.asarray(image, float), ((0, 0), pad, pad)), weight, stride, groups) for image in x]) + bias[:, None, None])


def grouped(image, weight, stride, groups):
    seen = windows(image, weight.shape[-1], stride)
    seen = seen.reshape(groups, -1, *seen.shape[1:])
    product = np.einsum("gcrsij,gocij->gors", seen, np.asarray(weight).reshape(groups, -1, *weight.shape[1:]), optimize=True)
    return product.reshape(-1, *product.shape[2:])


def relu(x):
    return np.maximum(x, 0)


def leaky_relu(x, slope):
    return np.where(x > 0, x, slope * x).view(Tensor)


def elu(x, alpha):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0))).view(Tensor)


def silu(x):
    return x / (1 + np.exp(-x))


def max_pool2d(x, size, stride):
    return from_numpy(np.stack([windows(np.asarray(image), size, stride).max((3, 4)) for image in x]))


def avg_pool2d(x, size, stride):
    return from_numpy(np.stack([windows(np.asarray(image), size, stride).mean((3, 4)) for image in x]))


def dropout(x, rate, training):
    assert not training
    return x
