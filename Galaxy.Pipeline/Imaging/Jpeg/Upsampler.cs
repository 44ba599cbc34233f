namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Scales a channel's rows to the picture's width, one after the other.</summary>
internal sealed class Upsampler
{
    private readonly SamplePlane _plane;
    private readonly int _across;
    private readonly int _down;
    private readonly byte[] _row;
    private readonly int[] _scratch;

    /// <exception cref="ImageFormatException">The channel is subsampled by a fraction.</exception>
    public Upsampler(JpegFrame frame, JpegComponent component)
    {
        if (frame.MostHorizontal % component.Horizontal != 0 || frame.MostVertical % component.Vertical != 0)
            throw new ImageFormatException("its colors are subsampled by a fraction, which is not supported", "Save it as an ordinary JPEG or PNG");
        _across = frame.MostHorizontal / component.Horizontal;
        _down = frame.MostVertical / component.Vertical;
        _plane = SamplePlane.Of(component);
        _row = new byte[frame.Width];
        _scratch = new int[frame.Width];
    }

    /// <summary>The row that was read last.</summary>
    public ReadOnlySpan<byte> Row => _row;

    public void Read(int row) => Upsampling.Row(_plane, row, _across, _down, _row, _scratch);
}
