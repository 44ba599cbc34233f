using System.Collections.Immutable;
using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>Every layer type, its fields, their ranges and defaults: what the parser, the checks and network.schema.json go by.</summary>
internal static class LayerTypes
{
    public const string TypeField = "type";

    /// <summary>Any layer may have a name of its own.</summary>
    public const string NameField = "name";

    /// <summary>An add layer's source.</summary>
    public const string FromField = "from";

    private static readonly NumberField _filters = new("filters", 1, Limits.Outputs, IsRequired: true, 16);
    private static readonly NumberField _kernel = new("kernel", 1, Limits.Kernel, IsRequired: true, 3);
    private static readonly NumberField _size = new("size", 1, Limits.Side, IsRequired: true, 2);
    private static readonly NumberField _stride = new("stride", 1, Limits.Side, IsRequired: false, 2);
    private static readonly NumberField _padding = new("padding", 0, Limits.Side, IsRequired: false, 1);
    private static readonly NumberField _units = new("units", 1, Limits.Outputs, IsRequired: true, 128);

    private static readonly NumberField _slope = new("slope", 0, 1, IsRequired: false, 0.01m, IsWhole: false);
    private static readonly NumberField _momentum = new("momentum", 0, 1, IsRequired: false, 0.1m, IsWhole: false);
    private static readonly NumberField _epsilon = new("epsilon", 0.0000000001m, 1, IsRequired: false, 0.00001m, IsWhole: false);
    private static readonly NumberField _rate = new("rate", 0, 0.99m, IsRequired: true, 0.3m, IsWhole: false);

    /// <summary>In the order in which they are told of.</summary>
    public static readonly ImmutableArray<LayerType> All =
    [
        new("conv2d", Fields(_filters, _kernel, _stride, _padding), layer => new Conv2dSpec(
            layer.Line, Whole(layer[_filters]), Whole(layer[_kernel]), Whole(layer[_stride], 1), Whole(layer[_padding], 0))),
        new("batchNorm", Fields(_momentum, _epsilon), layer => new BatchNormSpec(layer.Line, layer[_momentum] ?? 0.1m, layer[_epsilon] ?? 0.00001m)),
        new("relu", Fields(), layer => new ReluSpec(layer.Line)),
        new("leakyRelu", Fields(_slope), layer => new LeakyReluSpec(layer.Line, layer[_slope] ?? 0.01m)),
        new("maxPool2d", Fields(_size, _stride), layer => new MaxPool2dSpec(
            layer.Line, Whole(layer[_size]), Whole(layer[_stride], Whole(layer[_size])))),
        new("avgPool2d", Fields(_size, _stride), layer => new AvgPool2dSpec(
            layer.Line, Whole(layer[_size]), Whole(layer[_stride], Whole(layer[_size])))),
        new("globalAvgPool", Fields(), layer => new GlobalAvgPoolSpec(layer.Line)),
        new("add", Fields(), layer => new AddSpec(layer.Line, layer.From), HasSource: true),
        new("dropout", Fields(_rate), layer => new DropoutSpec(layer.Line, layer[_rate] ?? 0)),
        new("flatten", Fields(), layer => new FlattenSpec(layer.Line)),
        new("dense", Fields(_units), layer => new DenseSpec(layer.Line, Whole(layer[_units]))),
    ];

    public static IReadOnlyCollection<string> Names => [.. All.Select(type => type.Name)];

    public static LayerType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    private static EquatableArray<NumberField> Fields(params NumberField[] fields) => fields.ToEquatableArray();

    /// <summary>The value of a whole-number field, or its default.</summary>
    private static int Whole(decimal? value, int? other = null) =>
        (int?)value ?? other ?? throw new InvalidOperationException("A spec is made only when all required fields are there.");
}
