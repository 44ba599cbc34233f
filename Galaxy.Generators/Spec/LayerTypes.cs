using System.Collections.Immutable;

namespace Galaxy.Generators.Spec;

/// <summary>Every layer type, its fields, their ranges and defaults: what the parser, the checks and network.schema.json go by.</summary>
internal static class LayerTypes
{
    public const string TypeField = "type";

    private static readonly NumberField _filters = new("filters", 1, Limits.Outputs, IsRequired: true, 16);
    private static readonly NumberField _kernel = new("kernel", 1, Limits.Kernel, IsRequired: true, 3);
    private static readonly NumberField _size = new("size", 1, Limits.Side, IsRequired: true, 2);
    private static readonly NumberField _stride = new("stride", 1, Limits.Side, IsRequired: false, 2);
    private static readonly NumberField _padding = new("padding", 0, Limits.Side, IsRequired: false, 1);
    private static readonly NumberField _units = new("units", 1, Limits.Outputs, IsRequired: true, 128);

    private static readonly NumberField _slope = new("slope", 0, 1, IsRequired: false, 0.01m, IsWhole: false);

    /// <summary>Those that can be built.</summary>
    public static readonly ImmutableArray<LayerType> All =
    [
        new("conv2d", Fields(_filters, _kernel, _stride, _padding), (line, value) => new Conv2dSpec(
            line, Whole(value(_filters)), Whole(value(_kernel)), Whole(value(_stride), 1), Whole(value(_padding), 0))),
        new("relu", Fields(), (line, _) => new ReluSpec(line)),
        new("leakyRelu", Fields(_slope), (line, value) => new LeakyReluSpec(line, value(_slope) ?? 0.01m)),
        new("maxPool2d", Fields(_size, _stride), (line, value) => new MaxPool2dSpec(
            line, Whole(value(_size)), Whole(value(_stride), Whole(value(_size))))),
        new("avgPool2d", Fields(_size, _stride), (line, value) => new AvgPool2dSpec(
            line, Whole(value(_size)), Whole(value(_stride), Whole(value(_size))))),
        new("globalAvgPool", Fields(), (line, _) => new GlobalAvgPoolSpec(line)),
        new("flatten", Fields(), (line, _) => new FlattenSpec(line)),
        new("dense", Fields(_units), (line, value) => new DenseSpec(line, Whole(value(_units)))),
    ];

    /// <summary>Those of a later version, with what to do until then.</summary>
    public static readonly ImmutableDictionary<string, string> NotYet = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        new KeyValuePair<string, string>("batchNorm", "Leave it out"),
        new KeyValuePair<string, string>("dropout", "Leave it out"),
    ]);

    public static IReadOnlyCollection<string> Names => [.. All.Select(type => type.Name)];

    public static LayerType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    private static EquatableArray<NumberField> Fields(params NumberField[] fields) => fields.ToEquatableArray();

    /// <summary>The value of a whole-number field, or its default.</summary>
    private static int Whole(decimal? value, int? other = null) =>
        (int?)value ?? other ?? throw new InvalidOperationException("A spec is made only when all required fields are there.");
}
