namespace Galaxy.Tests.Layers;

/// <summary>Two networks that have every layer type, for what must know all of them.</summary>
internal static class EveryLayer
{
    public const string Json =
        """
        { "name": "EveryLayer", "input": { "height": 15, "width": 19, "channels": 1 }, "classes": ["a", "b b", "ç"],
          "layers": [
            { "type": "conv2d", "filters": 5, "kernel": 3, "padding": 1 }, { "type": "batchNorm", "epsilon": 0.01 }, { "type": "leakyRelu", "slope": 0.2, "name": "stem" },
            { "type": "conv2d", "filters": 5, "kernel": 5, "padding": 2, "name": "wide" }, { "type": "add", "from": "stem" }, { "type": "relu" },
            { "type": "maxPool2d", "size": 3, "stride": 2 }, { "type": "conv2d", "filters": 7, "kernel": 2, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 2 },
            { "type": "avgPool2d", "size": 2, "stride": 1 }, { "type": "depthwiseConv2d", "kernel": 3, "stride": 2, "padding": 2 }, { "type": "elu", "alpha": 0.7 },
            { "type": "depthwiseConv2d", "kernel": 2, "padding": 1 }, { "type": "silu" }, { "type": "globalAvgPool" },
            { "type": "flatten" }, { "type": "dropout", "rate": 0.5 }, { "type": "dense", "units": 6 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "dense", "units": 3 } ] }
        """;

    /// <summary>A network whose filters have orientations, with every layer type that keeps them.</summary>
    public const string TiedJson =
        """
        { "name": "EveryTied", "input": { "height": 13, "width": 13, "channels": 1 }, "classes": ["a", "b b", "ç"],
          "layers": [
            { "type": "conv2d", "filters": 2, "kernel": 3, "padding": 1, "symmetry": "d4" }, { "type": "batchNorm", "epsilon": 0.01 }, { "type": "relu", "name": "stem" },
            { "type": "conv2d", "filters": 2, "kernel": 5, "padding": 2, "name": "wide", "symmetry": "d4" }, { "type": "add", "from": "stem" },
            { "type": "maxPool2d", "size": 3, "stride": 2 }, { "type": "orientationPool", "mode": "max" },
            { "type": "conv2d", "filters": 3, "kernel": 2, "symmetry": "d4" }, { "type": "avgPool2d", "size": 2, "stride": 1 },
            { "type": "orientationPool" }, { "type": "globalAvgPool" }, { "type": "flatten" }, { "type": "dense", "units": 3 } ] }
        """;
}
