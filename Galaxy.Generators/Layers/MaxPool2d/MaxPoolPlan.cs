using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Max pooling: its window, and where the position of each window's first maximum is kept for the backward pass.</summary>
/// <param name="ArgMax">First float of the arg-max in the sample's block.</param>
internal sealed record MaxPoolPlan(int Size, int Stride, Address ArgMax)
{
    /// <summary>The number of positions that fit in a byte.</summary>
    public const int BytePositions = 256;

    /// <summary>C# type of a position.</summary>
    public string ArgMaxType => PositionBytes(Size) == 1 ? "byte" : "int";

    /// <summary>C# of the declaration of a pointer to the positions.</summary>
    public string ArgMaxPointer => $"{ArgMaxType}* argMax = ({ArgMaxType}*)({KernelPointer.To(ArgMax)})";

    /// <summary>Allocates the arg-max of a map.</summary>
    /// <param name="layer">The layer, whose name it gets.</param>
    public static MaxPoolPlan Of(MaxPool2dLayer pool, string layer, MapPlan output, Arena maps)
    {
        int bytes = output.Height * output.Width * output.PixelStride * PositionBytes(pool.Size);
        return new MaxPoolPlan(pool.Size, pool.Stride, maps.Take(layer, "ArgMax", (bytes + sizeof(float) - 1) / sizeof(float)));
    }

    private static int PositionBytes(int size) => size * size <= BytePositions ? 1 : sizeof(int);
}
