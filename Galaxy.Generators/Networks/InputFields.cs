using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>The fields of "input".</summary>
internal static class InputFields
{
    private static readonly WholeField _height = new("height", "Rows of an image.", 1, Limits.Side, Example: 64);

    private static readonly WholeField _width = new("width", "Columns of an image.", 1, Limits.Side, Example: 64);

    private static readonly WholeField _channels =
        new("channels", "Values of a pixel: 3 for color, 1 for gray.", 1, Limits.Channels, Example: 3);

    public static readonly EquatableArray<SpecField> All = new([_height, _width, _channels]);

    /// <summary>The input; null if a field is missing or invalid, which is logged.</summary>
    public static InputSpec? Read(JsonNode.Object? node, DiagnosticLog diagnostics)
    {
        if (node is null)
            return null;
        ObjectFields fields = new(node, "The input", [.. All.Select(field => field.Name)], diagnostics);
        return FieldValues.Read(fields, All) is { } values
            ? new InputSpec(values[_height], values[_width], values[_channels])
            : null;
    }
}
