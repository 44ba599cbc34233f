using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;

namespace Galaxy.Tests.Kernels;

/// <summary>Networks that together have every kernel.</summary>
internal static class KernelCases
{
    private static readonly Net _image = Net.Input(8, 8, 3);

    /// <summary>Batch norm, dropout and a sum on maps.</summary>
    public static Net Normed { get; } = _image
        .Conv(8, 3, padding: 1).BatchNorm().Relu().MaxPool(2).Dropout(0.3)
        .Conv(8, 3, padding: 1).BatchNorm().Plus("dropout1").Relu();

    /// <summary>Direct and by Winograd's filtering, fused and on its own, full and narrow panels.</summary>
    public static Net[] Combinations { get; } = Named("Combination",
    [
        Dense(_image.Conv(18, 3, padding: 1).Relu().MaxPool(2).Conv(9, 2)),
        Dense(_image.Conv(9, 1).Conv(24, 3, padding: 1).Relu().MaxPool(2)),
        Dense(_image.Conv(16, 3, padding: 1).LeakyRelu().Conv(32, 3, padding: 1).LeakyRelu()),
        Dense(_image.Conv(16, 3).Conv(8, 3).LeakyRelu()),
        Dense(_image.Conv(9, 3, padding: 1).Conv(9, 3, stride: 2, padding: 1).MaxPool(2, stride: 1).Relu()),
        Dense(_image.Conv(20, 1).MaxPool(2).AvgPool(2).Conv(8, 1).GlobalAvgPool()),
        Normed.Flatten().Dense(21).BatchNorm().Relu().Dropout(0.4).LeakyRelu().Dense(2),
    ]);

    /// <summary>The examples of every kind of layer, each with a name of its own and dense layers behind it.</summary>
    public static Net[] Examples { get; } =
    [
        .. Named("Example", ReferenceLayers.All.SelectMany(kind => kind.Examples).Select(net => net.Flatten().Dense(7).Relu().Dense(2))),
        .. Named("VectorExample", ReferenceLayers.All.SelectMany(kind => kind.VectorExamples)),
    ];

    /// <summary>Combinations and examples by their names, compiled once for all tests and never unloaded.</summary>
    public static CompiledNetworks Compiled => WhenNeeded.Value;

    private static Lazy<CompiledNetworks> WhenNeeded { get; } = new(() => CompiledNetworks.From([.. Combinations, .. Examples]));

    /// <summary>All the code that is generated for them.</summary>
    public static string Code { get; } = string.Concat(
        Combinations.Concat(Examples)
            .SelectMany(net => GeneratorRun.Over(("network.json", net.Json())).OrThrowMistakes().Files)
            .Select(file => file.Text));

    private static Net[] Named(string name, IEnumerable<Net> nets) => [.. nets.Select((net, index) => net with { Name = $"{name}{index}" })];

    /// <summary>Panels of units as tasks, nine and a narrow one; in shards three, two and a narrow one, one and a narrow one.</summary>
    private static Net Dense(Net net) => net.Flatten().Dense(152).Dense(48).Relu().Dense(40).Relu().Dense(21).Relu().Dense(2);
}
