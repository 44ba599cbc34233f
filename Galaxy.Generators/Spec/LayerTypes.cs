using System.Collections.Immutable;

namespace Galaxy.Generators.Spec;

/// <summary>Every layer type, its fields, their ranges and defaults: what the parser, the checks and network.schema.json go by.</summary>
internal static class LayerTypes
{
    public const string TypeField = "type";

    private static readonly IntegerField _filters = new("filters", 1, Limits.Outputs, IsRequired: true, 16);
    private static readonly IntegerField _kernel = new("kernel", 1, Limits.Side, IsRequired: true, 3);
    private static readonly IntegerField _size = new("size", 1, Limits.Side, IsRequired: true, 2);
    private static readonly IntegerField _stride = new("stride", 1, Limits.Side, IsRequired: false, 2);
    private static readonly IntegerField _padding = new("padding", 0, Limits.Side, IsRequired: false, 1);
    private static readonly IntegerField _units = new("units", 1, Limits.Outputs, IsRequired: true, 128);

    /// <summary>Those that can be built.</summary>
    public static readonly ImmutableArray<LayerType> All =
    [
        new("conv2d", Fields(_filters, _kernel, _stride, _padding), (line, value) => new Conv2dSpec(
            line, Given(value(_filters)), Given(value(_kernel)), value(_stride) ?? 1, value(_padding) ?? 0)),
        new("relu", Fields(), (line, _) => new ReluSpec(line)),
        new("maxPool2d", Fields(_size, _stride), (line, value) => new MaxPool2dSpec(
            line, Given(value(_size)), value(_stride) ?? Given(value(_size)))),
        new("flatten", Fields(), (line, _) => new FlattenSpec(line)),
        new("dense", Fields(_units), (line, value) => new DenseSpec(line, Given(value(_units)))),
    ];

    /// <summary>Those of a later version, with what to do until then.</summary>
    public static readonly ImmutableDictionary<string, string> NotYet = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        new KeyValuePair<string, string>("leakyRelu", "Use relu instead"),
        new KeyValuePair<string, string>("avgPool2d", "Use maxPool2d instead"),
        new KeyValuePair<string, string>("globalAvgPool", "Use maxPool2d over the whole map instead"),
        new KeyValuePair<string, string>("batchNorm", "Leave it out"),
        new KeyValuePair<string, string>("dropout", "Leave it out"),
    ]);

    public static IReadOnlyCollection<string> Names => [.. All.Select(type => type.Name)];

    public static LayerType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    private static EquatableArray<IntegerField> Fields(params IntegerField[] fields) => fields.ToEquatableArray();

    private static int Given(int? value) =>
        value ?? throw new InvalidOperationException("A spec is made only when all required fields are there.");
}
