"""Modules with PyTorch's parameters: names, shapes and order of arguments are those of its documentation."""
import numpy as np

from torch import Tensor, from_numpy
from torch.nn import functional


class Module:
    shapes = {}

    def __init__(self):
        self.__dict__.update(_modules={}, tensors={}, training=True)

    def __setattr__(self, name, value):
        (self._modules if isinstance(value, Module) else self.__dict__)[name] = value

    def __getattr__(self, name):
        if name in self.__dict__["_modules"]:
            return self._modules[name]
        raise AttributeError(name)

    def __call__(self, x):
        return self.forward(x)

    def type(self, *_):
        raise NotImplementedError

    def eval(self):
        self.training = False
        for child in self._modules.values():
            child.eval()
        return self

    def load_state_dict(self, state):
        wanted = {f"{name}.{part}": shape for name, child in self._modules.items() for part, shape in child.shapes.items()}
        found = {name: tensor.shape for name, tensor in state.items()}
        if wanted != found:
            raise RuntimeError(f"wanted {wanted}, found {found}")
        for name, tensor in state.items():
            child, part = name.split(".")
            self._modules[child].tensors[part] = tensor


class Conv2d(Module):
    def __init__(self, inputs, outputs, size, stride=1, padding=0, groups=1):
        super().__init__()
        self.shapes = {"weight": (outputs, inputs // groups, size, size), "bias": (outputs,)}
        self.stride, self.padding, self.groups = stride, padding, groups

    weight = property(lambda self: from_numpy(self.tensors["weight"]))
    bias = property(lambda self: from_numpy(self.tensors["bias"]))

    def forward(self, x):
        return functional.conv2d(x, self.weight, self.bias, self.stride, self.padding, groups=self.groups)


class Linear(Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.shapes = {"weight": (outputs, inputs), "bias": (outputs,)}

    def forward(self, x):
        assert x.ndim == 2
        return (x @ self.tensors["weight"].T + self.tensors["bias"]).view(Tensor)


class BatchNorm(Module):
    def __init__(self, channels, eps, momentum):
        super().__init__()
        self.shapes = {part: (channels,) for part in ("weight", "bias", "running_mean", "running_var")}
        self.eps = eps

    def forward(self, x):
        assert x.ndim == self.dimensions
        scale, shift, mean, variance = (self.tensors[part].reshape((-1,) + (1,) * (x.ndim - 2)) for part in self.shapes)
        return ((x - mean) / np.sqrt(variance + self.eps) * scale + shift).view(Tensor)


class BatchNorm1d(BatchNorm):
    dimensions = 2


class BatchNorm2d(BatchNorm):
    dimensions = 4


class BatchNorm3d(BatchNorm):
    dimensions = 5
