namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>One colour channel of a JPEG: its sampling, its coefficients, then its samples.</summary>
internal sealed class JpegComponent(byte id, int horizontal, int vertical, int quantisation)
{
    /// <summary>Coefficients in a block.</summary>
    public const int BlockSize = 64;

    public byte Id { get; } = id;

    /// <summary>Horizontal sampling factor, 1 to 4.</summary>
    public int Horizontal { get; } = horizontal;

    /// <summary>Vertical sampling factor, 1 to 4.</summary>
    public int Vertical { get; } = vertical;

    /// <summary>Number of its quantisation table.</summary>
    public int Quantisation { get; } = quantisation;

    /// <summary>Samples of the picture across.</summary>
    public int Width { get; private set; }

    /// <summary>Samples of the picture down.</summary>
    public int Height { get; private set; }

    /// <summary>Blocks across, whole minimum coded units.</summary>
    public int BlocksAcross { get; private set; }

    /// <summary>Blocks down, whole minimum coded units.</summary>
    public int BlocksDown { get; private set; }

    /// <summary>Quantised coefficients, 64 a block, in natural order.</summary>
    public short[] Coefficients { get; private set; } = [];

    /// <summary>Dc value of the block before, in the current scan.</summary>
    public int DcBefore { get; set; }

    public Span<short> Block(int row, int column) => Coefficients.AsSpan((row * BlocksAcross + column) * BlockSize, BlockSize);

    public void Allocate(JpegFrame frame)
    {
        Width = DivideUp(frame.Width * Horizontal, frame.MostHorizontal);
        Height = DivideUp(frame.Height * Vertical, frame.MostVertical);
        BlocksAcross = frame.UnitsAcross * Horizontal;
        BlocksDown = frame.UnitsDown * Vertical;
        Coefficients = new short[(long)BlocksAcross * BlocksDown * BlockSize];
    }

    public static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;
}
