using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>The shape of one image.</summary>
internal sealed record InputSpec(int Height, int Width, int Channels)
{
    /// <summary>The first layer's input map.</summary>
    public MapShape Shape => new(Height, Width, Channels);
}
