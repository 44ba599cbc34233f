using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>The layers before the one at hand.</summary>
internal sealed class EarlierLayers
{
    private readonly List<Layer> _layers = [];
    private readonly List<MapShape?> _outputs = [];
    private bool _someAreHidden;

    /// <summary>The layer before; null when there is none, or a mistake hides it.</summary>
    public Layer? Last { get; private set; }

    /// <summary>Whether a mistake hides the layer before.</summary>
    public bool IsLastHidden { get; private set; }

    /// <summary>The layer before, in words.</summary>
    public string LastInWords => Last is null ? "the input" : $"'{Names()[_layers.Count - 1]}'";

    /// <param name="layer">The next layer; null when a mistake hides it.</param>
    /// <param name="output">The shape it gives, if that is known.</param>
    public void Add(Layer? layer, MapShape? output)
    {
        (Last, IsLastHidden) = (layer, layer is null);
        _someAreHidden |= IsLastHidden;
        if (layer is null)
            return;
        _layers.Add(layer);
        _outputs.Add(output);
    }

    /// <summary>Looks for a layer by name. What a mistake hides counts as found, its shape unknown.</summary>
    public bool TryFind(string name, out MapShape? output)
    {
        int index = Array.IndexOf(Names(), name);
        output = index < 0 ? null : _outputs[index];
        return index >= 0 || _someAreHidden;
    }

    /// <summary>The layer directly behind another that takes its place; null if there is none.</summary>
    public string? ReplacementOf(string name)
    {
        string[] names = Names();
        int next = Array.IndexOf(names, name) + 1;
        return next > 0 && next < names.Length && _layers[next].Source.Type.ReplacesLayerBefore ? names[next] : null;
    }

    /// <summary>A remedy for a name that is not known.</summary>
    public string KnownNames(string name) =>
        _layers.Count == 0 ? "Nothing stands before it; remove it" : Words.KnownNames(name, Names());

    private string[] Names() => LayerNumbering.Names(_layers);
}
