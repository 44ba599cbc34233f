namespace Galaxy.Generators.Spec;

/// <summary>A layer type that network.json may name.</summary>
/// <param name="Name">The value of its "type".</param>
/// <param name="Fields">What it may hold beside its type.</param>
/// <param name="Make">From its line and its fields' values (null: not given) to its spec.</param>
internal sealed record LayerType(
    string Name, EquatableArray<NumberField> Fields, Func<int, Func<NumberField, decimal?>, LayerSpec> Make)
{
    /// <summary>The names of all fields, the type's own first.</summary>
    public IReadOnlyCollection<string> FieldNames => [LayerTypes.TypeField, .. Fields.Select(known => known.Name)];
}
