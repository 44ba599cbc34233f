using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>A layer type that network.json may name.</summary>
/// <param name="Name">The value of its "type".</param>
/// <param name="Fields">The numbers it may hold.</param>
/// <param name="Make">From its fields' values to its spec.</param>
/// <param name="HasSource">Whether it must say which earlier layer it takes its second input from.</param>
internal sealed record LayerType(string Name, EquatableArray<NumberField> Fields, Func<LayerValues, LayerSpec> Make, bool HasSource = false)
{
    /// <summary>The names of all fields, the type's own first.</summary>
    public IReadOnlyCollection<string> FieldNames =>
        [LayerTypes.TypeField, LayerTypes.NameField, .. HasSource ? new[] { LayerTypes.FromField } : [], .. Fields.Select(known => known.Name)];
}

/// <summary>What the fields of a layer hold.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Numbers">The numbers; null: not given.</param>
/// <param name="From">The name of the earlier layer it takes its second input from; empty without one.</param>
internal sealed record LayerValues(int Line, IReadOnlyDictionary<NumberField, decimal?> Numbers, string From)
{
    public decimal? this[NumberField field] => Numbers[field];
}
