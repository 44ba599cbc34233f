using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>A layer type of network.json: everything that is known before a layer is read.</summary>
internal abstract class LayerType
{
    /// <summary>The field that names the type.</summary>
    public const string TypeField = "type";

    /// <summary>Any layer may have a name of its own.</summary>
    public const string NameField = "name";

    /// <summary>The value of its "type".</summary>
    public abstract string Name { get; }

    /// <summary>The name of its layers that have none in the file, before the number: <c>conv</c> for conv1, conv2.</summary>
    public abstract string NumberedName { get; }

    /// <summary>What it is, for editors and docs.</summary>
    public abstract LayerHelp Help { get; }

    /// <summary>Its own fields, beside type and name, in the order in which they are written.</summary>
    public abstract EquatableArray<SpecField> Fields { get; }

    /// <summary>Whether a batch norm may directly follow it.</summary>
    public abstract bool CanBeNormalized { get; }

    /// <summary>Whether it replaces the previous layer, whose own output is then not kept.</summary>
    public abstract bool ReplacesLayerBefore { get; }

    /// <summary>The field with the number of logits if it is the last layer; null if it cannot be the last.</summary>
    public abstract WholeField? Logits { get; }

    /// <summary>The names of all fields, beginning with those that every layer has.</summary>
    public IReadOnlyCollection<string> FieldNames => [TypeField, NameField, .. Fields.Select(own => own.Name)];

    /// <summary>A layer of this type.</summary>
    public abstract Layer Create(LayerSource source);
}
