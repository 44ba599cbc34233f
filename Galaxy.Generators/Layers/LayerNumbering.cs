namespace Galaxy.Generators.Layers;

/// <summary>The names of layers that have none in the file: type and number.</summary>
internal static class LayerNumbering
{
    /// <summary>Type and number of each layer, in order: <c>conv1</c>, <c>relu1</c>, <c>conv2</c>.</summary>
    public static string[] Number(IEnumerable<Layer> layers)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        return [.. layers.Select(layer =>
        {
            string name = layer.Source.Type.NumberedName;
            numbers[name] = numbers.TryGetValue(name, out int number) ? number + 1 : 1;
            return $"{name}{numbers[name]}";
        })];
    }

    /// <summary>The layers' names: their own, or type and number.</summary>
    public static string[] Names(IReadOnlyCollection<Layer> layers) =>
        [.. layers.Zip(Number(layers), (layer, numbered) => layer.Name ?? numbered)];

    /// <summary>Whether a name, in any case, could be the type and number of another layer.</summary>
    public static bool IsNumbered(string name) => LayerTypes.All.Any(type =>
        name.StartsWith(type.NumberedName, StringComparison.OrdinalIgnoreCase)
        && name.Length > type.NumberedName.Length
        && name.Skip(type.NumberedName.Length).All(char.IsDigit));
}
