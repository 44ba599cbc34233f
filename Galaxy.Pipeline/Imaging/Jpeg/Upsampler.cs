using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Scales a channel's rows to the picture's width.</summary>
internal sealed class Upsampler : IDisposable
{
    private readonly SamplePlane _plane;
    private readonly PixelArea _area;
    private readonly int _across;
    private readonly int _down;
    private readonly byte[] _row;
    private readonly ushort[] _scratch;

    /// <param name="component">The channel.</param>
    /// <param name="ratio">Pixels to a sample, across and down; null if they are no whole numbers.</param>
    /// <param name="area">The pixels to scale to.</param>
    /// <exception cref="ImageFormatException">The channel is subsampled by a fraction.</exception>
    public Upsampler(JpegComponent component, (int Across, int Down)? ratio, PixelArea area)
    {
        (_across, _down) = ratio
            ?? throw new ImageFormatException(
                "its colors are subsampled by a fraction, which is not supported", "Save it as an ordinary JPEG or PNG");
        _area = area;
        _plane = new SamplePlane(component, BlockArea.Of(area, component, (_across, _down)));
        _row = ScratchArray.Rent<byte>(area.Width + Upsampling.Slack);
        _scratch = ScratchArray.Rent<ushort>(area.Width + Upsampling.Slack);
    }

    /// <summary>The pixels of a row of the picture, from the area's first column on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Row(int row)
    {
        int column = _area.Left / _across;
        int pixels = _area.Width + _area.Left % _across;
        bool isSmooth = _plane.Width > 2;
        if (_across == 1 && _down == 1)
            return _plane.Row(row, column);
        if (_across == 2 && _down == 1 && isSmooth)
            Upsampling.Widen(_plane.Row(row, column - 1), pixels, _row);
        else if (_across == 2 && _down == 2 && isSmooth)
            Upsampling.WidenBlended(_plane.Row(row / 2, column - 1), _plane.Row(Next(row), column - 1), pixels, _row, _scratch);
        else if (_across == 1 && _down == 2)
            Upsampling.Blend(_plane.Row(row / 2, column), _plane.Row(Next(row), column), isEven: row % 2 == 0, pixels, _row);
        else
            Upsampling.Repeat(_plane.Row(row / _down, column), _across, _row.AsSpan(0, pixels));
        return _row.AsSpan(_area.Left % _across);
    }

    public void Dispose()
    {
        _plane.Dispose();
        ScratchArray.Return(_row);
        ScratchArray.Return(_scratch);
    }

    /// <summary>The sample row next nearest to a picture row; the picture's edge repeats.</summary>
    private int Next(int row) => Math.Clamp(row / 2 + (row % 2 == 0 ? -1 : 1), 0, _plane.Height - 1);
}
