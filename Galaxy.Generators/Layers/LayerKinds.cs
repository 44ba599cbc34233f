using System.Collections.Immutable;

namespace Galaxy.Generators.Layers;

/// <summary>How layers are called that have no name of their own: a kind and a number.</summary>
internal static class LayerKinds
{
    /// <summary>Every kind.</summary>
    public static readonly ImmutableArray<string> All =
        ["conv", "bn", "relu", "leakyRelu", "maxPool", "avgPool", "globalAvgPool", "add", "dropout", "flatten", "dense"];

    /// <summary>The kind of a layer.</summary>
    public static string Of(LayerSpec layer) => layer switch
    {
        Conv2dSpec => "conv",
        BatchNormSpec => "bn",
        ReluSpec => "relu",
        LeakyReluSpec => "leakyRelu",
        MaxPool2dSpec => "maxPool",
        AvgPool2dSpec => "avgPool",
        GlobalAvgPoolSpec => "globalAvgPool",
        AddSpec => "add",
        DropoutSpec => "dropout",
        FlattenSpec => "flatten",
        DenseSpec => "dense",
        _ => throw new InvalidOperationException($"A layer of type {layer.GetType().Name} has no kind."),
    };

    /// <summary>A kind and number for each layer, in order: <c>conv1</c>, <c>relu1</c>, <c>conv2</c>.</summary>
    public static string[] Number(IEnumerable<LayerSpec> layers)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        return [.. layers.Select(layer =>
        {
            string kind = Of(layer);
            numbers[kind] = numbers.TryGetValue(kind, out int number) ? number + 1 : 1;
            return $"{kind}{numbers[kind]}";
        })];
    }

    /// <summary>What the layers are called: by their own names, or kinds and numbers.</summary>
    public static string[] Names(IReadOnlyCollection<LayerSpec> layers) =>
        [.. layers.Zip(Number(layers), (layer, numbered) => layer.Name ?? numbered)];

    /// <summary>Whether a name could be one of a layer without a name, in upper or lower case.</summary>
    public static bool IsNumbered(string name) => All.Any(kind =>
        name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && name.Length > kind.Length && name.Skip(kind.Length).All(char.IsDigit));
}
