using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>One color channel of a JPEG: its sampling, its coefficients, then its samples.</summary>
internal sealed class JpegComponent(byte id, int horizontal, int vertical, int quantization)
{
    /// <summary>Coefficients in a block.</summary>
    public const int BlockSize = 64;

    private BlockArea _stored;
    private short[] _coefficients = [];

    public byte Id { get; } = id;

    /// <summary>Horizontal sampling factor, 1 to 4.</summary>
    public int Horizontal { get; } = horizontal;

    /// <summary>Vertical sampling factor, 1 to 4.</summary>
    public int Vertical { get; } = vertical;

    /// <summary>Number of its quantization table.</summary>
    public int Quantization { get; } = quantization;

    /// <summary>Samples across the picture.</summary>
    public int Width { get; private set; }

    /// <summary>Samples down the picture.</summary>
    public int Height { get; private set; }

    /// <summary>Blocks across, in whole minimum coded units.</summary>
    public int BlocksAcross { get; private set; }

    /// <summary>Blocks down, in whole minimum coded units.</summary>
    public int BlocksDown { get; private set; }

    /// <summary>Divisors of the coefficients, in natural order; those current at its first scan.</summary>
    public ushort[] Divisors { get; private set; } = [];

    /// <summary>How much its scans have brought so far.</summary>
    public Progression Progression { get; } = new();

    /// <summary>DC value of the previous block in the current scan.</summary>
    public int DcBefore { get; set; }

    public BlockArea AllBlocks => new(0, 0, BlocksDown, BlocksAcross);

    /// <summary>
    /// The quantized coefficients of a block, in natural order. Blocks that are not needed share one, whose values mean nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<short> Block(int row, int column) =>
        _coefficients.AsSpan((_stored.IndexOf(row, column) ?? _stored.Count) * BlockSize, BlockSize);

    /// <summary>Prepares for a scan.</summary>
    /// <exception cref="ImageFormatException">A table is missing, or the scan does not follow from those before.</exception>
    public void Add(JpegScan scan, JpegTables tables)
    {
        if (Divisors.Length == 0)
            Divisors = tables.Quantization(Quantization);
        Progression.Add(scan);
    }

    /// <summary>Computes its size from the frame's.</summary>
    public void Measure(JpegFrame frame)
    {
        Width = DivideUp(frame.Width * Horizontal, frame.MostHorizontal);
        Height = DivideUp(frame.Height * Vertical, frame.MostVertical);
        BlocksAcross = frame.UnitsAcross * Horizontal;
        BlocksDown = frame.UnitsDown * Vertical;
    }

    /// <summary>Makes room for the coefficients of some blocks, all 0.</summary>
    public void Allocate(BlockArea stored)
    {
        _stored = stored;
        int values = checked((stored.Count + 1) * BlockSize);
        _coefficients = ScratchArray.Rent<short>(values);
        _coefficients.AsSpan(0, values).Clear();
    }

    public void Release() => ScratchArray.Return(_coefficients);

    public static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;
}
