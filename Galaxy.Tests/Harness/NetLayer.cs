using System.Collections.Immutable;
using System.Globalization;

namespace Galaxy.Tests.Harness;

/// <summary>A layer as network.json has it.</summary>
/// <param name="Type">Its "type".</param>
/// <param name="Fields">The others that it states, numbers and texts.</param>
public sealed record NetLayer(string Type, ImmutableArray<(string Name, object Value)> Fields)
{
    /// <summary>The name that it was given; null for one by kind and number.</summary>
    public string? Name => Text("name");

    public static NetLayer Of(string type, params ReadOnlySpan<(string Name, object Value)> fields) => new(type, [.. fields]);

    /// <summary>The same layer with one more field.</summary>
    public NetLayer With(string field, object value) => this with { Fields = Fields.Add((field, value)) };

    /// <summary>A number.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="otherwise">What it is where the layer does not state it; without it, the layer must.</param>
    public double Number(string field, double? otherwise = null) => Find(field) is { } value
        ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : otherwise ?? throw new ArgumentException($"{this} has no '{field}'.");

    /// <summary>A whole number.</summary>
    /// <inheritdoc cref="Number"/>
    public int Whole(string field, int? otherwise = null) => checked((int)Number(field, otherwise));

    /// <summary>A text; null where the layer does not state it.</summary>
    public string? Text(string field) => (string?)Find(field);

    public override string ToString() =>
        Fields.IsEmpty ? Type : string.Create(CultureInfo.InvariantCulture, $"{Type}({string.Join(", ", Fields.Select(field => $"{field.Name} {field.Value}"))})");

    private object? Find(string field) => Fields.FirstOrDefault(stated => stated.Name == field).Value;
}
