using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>The layers before the one at hand: what may be normalized, and what may be added by name.</summary>
internal sealed class EarlierLayers
{
    private readonly List<LayerSpec> _specs = [];
    private readonly List<MapShape?> _outputs = [];
    private bool _someAreUnknown;

    /// <summary>The layer before; null when a mistake hides it.</summary>
    public LayerSpec? Last { get; private set; } = new FlattenSpec(0);

    /// <summary>The layer before, in words.</summary>
    public string LastInWords => _specs.Count == 0 ? "the input" : $"'{Names()[_specs.Count - 1]}'";

    /// <param name="layer">The next layer; null when a mistake hides it.</param>
    /// <param name="output">The shape it gives, if that is known.</param>
    public void Add(LayerSpec? layer, MapShape? output)
    {
        Last = layer;
        _someAreUnknown |= layer is null;
        if (layer is null)
            return;
        _specs.Add(layer);
        _outputs.Add(output);
    }

    /// <summary>Looks for a layer that gives a map. What a mistake hides counts as found, its shape unknown.</summary>
    public bool TryFind(string name, out MapShape? output)
    {
        int index = Array.IndexOf(Names(), name);
        output = index < 0 ? null : _outputs[index];
        return index >= 0 || _someAreUnknown;
    }

    /// <summary>The batch norm directly behind a layer, which takes the place of its output; null if there is none.</summary>
    public string? NormBehind(string name)
    {
        string[] names = Names();
        int next = Array.IndexOf(names, name) + 1;
        return next > 0 && next < names.Length && _specs[next] is BatchNormSpec ? names[next] : null;
    }

    /// <summary>A remedy for a name that is not known.</summary>
    public string KnownNames(string name) =>
        _specs.Count == 0 ? "Nothing stands before it; remove it" : Words.KnownNames(name, Names());

    private string[] Names() => LayerKinds.Names(_specs);
}
