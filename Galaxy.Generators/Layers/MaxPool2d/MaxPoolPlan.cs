using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Max pooling: its window, and where the position of each window's first maximum is kept for the way back.</summary>
/// <param name="ArgMax">First float of the arg-max in the sample's block.</param>
internal sealed record MaxPoolPlan(int Size, int Stride, Address ArgMax)
{
    /// <summary>Bytes of one position: one, unless the window has more than 256.</summary>
    public int ArgMaxBytes => PositionBytes(Size);

    /// <summary>The same of a window of that size.</summary>
    public static int PositionBytes(int size) => size * size <= 256 ? 1 : 4;

    /// <summary>C# type of a position.</summary>
    public string ArgMaxType => ArgMaxBytes == 1 ? "byte" : "int";
}
