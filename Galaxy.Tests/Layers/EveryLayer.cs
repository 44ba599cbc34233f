namespace Galaxy.Tests.Layers;

/// <summary>A network of every layer type, for what must know all of them.</summary>
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
}
