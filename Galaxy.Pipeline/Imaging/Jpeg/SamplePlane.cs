using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// A part of a channel's samples, row by row. To the left and right of the picture a row goes on with its edge sample once, and behind each row
/// there is room for vectors to read on.
/// </summary>
internal sealed class SamplePlane : IDisposable
{
    /// <summary>Bytes before a row's first sample.</summary>
    private const int Before = 8;

    /// <summary>Bytes behind a row's last sample that may be read.</summary>
    private const int Behind = 40;

    private readonly BlockArea _blocks;
    private readonly int _stride;
    private readonly byte[] _samples;

    /// <summary>Applies the inverse transform to some of a channel's blocks.</summary>
    public SamplePlane(JpegComponent component, BlockArea blocks)
    {
        _blocks = blocks;
        _stride = Before + blocks.Across * ShortBlock.Side + Behind;
        _samples = ScratchArray.Rent<byte>(checked(_stride * blocks.Down * ShortBlock.Side));
        (Height, Width) = (component.Height, component.Width);
        Transform(component);
        RepeatEdges();
    }

    /// <summary>Samples down the whole picture.</summary>
    public int Height { get; }

    /// <summary>Samples across the whole picture.</summary>
    public int Width { get; }

    /// <summary>The samples of a row from a column on, which may be -1 or the width, with what may be read behind them.</summary>
    public ReadOnlySpan<byte> Row(int row, int column)
    {
        int skipped = Before + column - _blocks.Left * ShortBlock.Side;
        return _samples.AsSpan((row - _blocks.Top * ShortBlock.Side) * _stride + skipped, _stride - skipped);
    }

    public void Dispose() => ScratchArray.Return(_samples);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transform(JpegComponent component)
    {
        for (int row = 0; row < _blocks.Down; row++)
        {
            Span<byte> samples = _samples.AsSpan(row * ShortBlock.Side * _stride + Before);
            for (int column = 0; column < _blocks.Across; column++)
            {
                ReadOnlySpan<short> block = component.Block(_blocks.Top + row, _blocks.Left + column);
                InverseDct.Transform(block, component.Divisors, samples[(column * ShortBlock.Side)..], _stride);
            }
        }
    }

    private void RepeatEdges()
    {
        int width = Width - _blocks.Left * ShortBlock.Side;
        for (int start = Before; start < _stride * _blocks.Down * ShortBlock.Side; start += _stride)
        {
            if (_blocks.Left == 0)
                _samples[start - 1] = _samples[start];
            if (width <= _blocks.Across * ShortBlock.Side)
                _samples[start + width] = _samples[start + width - 1];
        }
    }
}
