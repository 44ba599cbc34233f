using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>The fields of layers that pool square windows.</summary>
internal static class PoolFields
{
    public static readonly WholeField Size = new("size", "Rows and columns of the window.", 1, Limits.Side, Example: 2);

    public static readonly WholeField Stride = new("stride", "Pixels from one window to the next.", 1, Limits.Side, Example: 2) { SameAs = Size };
}
