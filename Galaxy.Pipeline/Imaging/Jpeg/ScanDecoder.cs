using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Reads one scan's coefficients, unit by unit.</summary>
internal ref struct ScanDecoder(JpegFrame frame, JpegScan scan, int restartInterval, ReadOnlySpan<byte> data)
{
    private EntropyBits _bits = new(data);
    private BlockDecoder _blocks = new(scan);
    private int _sinceRestart;
    private int _restarts;

    /// <summary>Decodes the scan.</summary>
    /// <returns>Bytes up to the marker behind it or a place before that, and bytes that its blocks were decoded from.</returns>
    public (int Read, int Used) Decode()
    {
        foreach (ScanChannel channel in scan.Channels)
            channel.Component.DcBefore = 0;
        if (scan.Channels.Length == 1)
            DecodeChannel(scan.Channels[0]);
        else
            DecodeUnits();
        return (_bits.Position, _bits.Used);
    }

    /// <summary>A single channel is coded in its own blocks, without those that only pad the last unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecodeChannel(ScanChannel channel)
    {
        JpegComponent component = channel.Component;
        int across = JpegComponent.DivideUp(component.Width, 8);
        int down = JpegComponent.DivideUp(component.Height, 8);
        for (int row = 0; row < down; row++)
        {
            for (int column = 0; column < across; column++)
            {
                RestartIfDue();
                _blocks.Decode(ref _bits, channel, component.Block(row, column));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecodeUnits()
    {
        for (int row = 0; row < frame.UnitsDown; row++)
        {
            for (int column = 0; column < frame.UnitsAcross; column++)
            {
                RestartIfDue();
                foreach (ScanChannel channel in scan.Channels)
                    DecodeUnit(channel, row, column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecodeUnit(ScanChannel channel, int row, int column)
    {
        JpegComponent component = channel.Component;
        for (int down = 0; down < component.Vertical; down++)
        {
            for (int across = 0; across < component.Horizontal; across++)
            {
                Span<short> block = component.Block(row * component.Vertical + down, column * component.Horizontal + across);
                _blocks.Decode(ref _bits, channel, block);
            }
        }
    }

    private void RestartIfDue()
    {
        if (restartInterval > 0 && _sinceRestart == restartInterval)
        {
            _bits.Restart(_restarts++ & 7);
            _blocks.Restart();
            _sinceRestart = 0;
            foreach (ScanChannel channel in scan.Channels)
                channel.Component.DcBefore = 0;
        }

        _sinceRestart++;
    }
}
