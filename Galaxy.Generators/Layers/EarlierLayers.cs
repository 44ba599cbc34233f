using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>The layers before the current one.</summary>
internal sealed class EarlierLayers
{
    private readonly List<Layer> _layers = [];
    private readonly List<MapShape?> _outputs = [];
    private bool _someAreHidden;

    /// <summary>The previous layer; null if there is none, or an error hides it.</summary>
    public Layer? Last { get; private set; }

    /// <summary>Whether an error hides the previous layer.</summary>
    public bool IsLastHidden { get; private set; }

    /// <summary>The previous layer, in words.</summary>
    public string LastInWords => Last is null ? "the input" : $"'{Names()[_layers.Count - 1]}'";

    /// <param name="layer">The next layer; null if an error hides it.</param>
    /// <param name="output">Its output shape, if known.</param>
    public void Add(Layer? layer, MapShape? output)
    {
        (Last, IsLastHidden) = (layer, layer is null);
        _someAreHidden |= IsLastHidden;
        if (layer is null)
            return;
        _layers.Add(layer);
        _outputs.Add(output);
    }

    /// <summary>Finds a layer by name. A layer hidden by an error counts as found, with an unknown shape.</summary>
    public bool TryFind(string name, out MapShape? output)
    {
        int index = Array.IndexOf(Names(), name);
        output = index < 0 ? null : _outputs[index];
        return index >= 0 || _someAreHidden;
    }

    /// <summary>The layer that directly follows another and replaces it; null if there is none.</summary>
    public string? ReplacementOf(string name)
    {
        string[] names = Names();
        int next = Array.IndexOf(names, name) + 1;
        return next > 0 && next < names.Length && _layers[next].Source.Type.ReplacesLayerBefore ? names[next] : null;
    }

    /// <summary>The remedy for an unknown name.</summary>
    public string KnownNames(string name) =>
        _layers.Count == 0 ? "There is no layer before it; remove it" : Words.KnownNames(name, Names());

    private string[] Names() => LayerNumbering.Names(_layers);
}
