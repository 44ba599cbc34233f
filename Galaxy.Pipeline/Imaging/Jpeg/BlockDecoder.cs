using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Reads one block's share of a scan: sequential (T.81, F.2.2) or one of the four progressive kinds (G.1.2).</summary>
internal struct BlockDecoder(JpegScan scan)
{
    private readonly bool _isSequential = scan.IsSequential;

    /// <summary>Blocks left in a run whose bands have no new coefficients.</summary>
    private int _endOfBandRun;

    public void Restart() => _endOfBandRun = 0;

    public void Decode(ref EntropyBits bits, ScanChannel channel, Span<short> block)
    {
        if (_isSequential)
            DecodeSequential(ref bits, channel, block);
        else if (scan.First == 0 && scan.High == 0)
            block[0] = (short)(NextDc(ref bits, channel) << scan.Low);
        else if (scan.First == 0)
            block[0] |= (short)(bits.Read(1) << scan.Low);
        else if (scan.High == 0)
            DecodeBand(ref bits, channel.Ac!, block);
        else
            RefineBand(ref bits, channel.Ac!, block);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DecodeSequential(ref EntropyBits bits, ScanChannel channel, Span<short> block)
    {
        block[0] = (short)NextDc(ref bits, channel);
        HuffmanTable table = channel.Ac!;
        for (int index = 1; index < JpegComponent.BlockSize; index++)
        {
            int symbol = table.Decode(ref bits);
            int size = symbol & 15;
            int zeros = symbol >> 4;
            if (size == 0 && zeros < 15)
                return;
            index += zeros;
            if (size > 0)
                block[Place(index)] = (short)bits.ReadSigned(size);
        }
    }

    private static int NextDc(ref EntropyBits bits, ScanChannel channel)
    {
        channel.Component.DcBefore += bits.ReadSigned(channel.Dc!.Decode(ref bits));
        return channel.Component.DcBefore;
    }

    private void DecodeBand(ref EntropyBits bits, HuffmanTable table, Span<short> block)
    {
        if (_endOfBandRun > 0)
        {
            _endOfBandRun--;
            return;
        }

        for (int index = scan.First; index <= scan.Last; index++)
        {
            int symbol = table.Decode(ref bits);
            int size = symbol & 15;
            int zeros = symbol >> 4;
            if (size == 0 && zeros < 15)
            {
                _endOfBandRun = (1 << zeros) - 1 + bits.Read(zeros);
                return;
            }

            index += zeros;
            if (size > 0)
                block[Place(index)] = (short)(bits.ReadSigned(size) << scan.Low);
        }
    }

    /// <summary>Adds a bit to every nonzero coefficient, and sometimes a new coefficient of one bit.</summary>
    private void RefineBand(ref EntropyBits bits, HuffmanTable table, Span<short> block)
    {
        int index = scan.First;
        while (_endOfBandRun == 0 && index <= scan.Last)
        {
            int symbol = table.Decode(ref bits);
            int zeros = symbol >> 4;
            short value = 0;
            if ((symbol & 15) > 1)
                throw new ImageFormatException("its data is damaged");
            if ((symbol & 15) == 1)
            {
                value = (short)(bits.Read(1) == 1 ? 1 << scan.Low : -1 << scan.Low);
            }
            else if (zeros < 15)
            {
                _endOfBandRun = (1 << zeros) + bits.Read(zeros);
                break;
            }

            index = RefineUpTo(ref bits, block, index, zeros);
            if (value != 0)
                block[Place(index)] = value;
            index++;
        }

        if (_endOfBandRun > 0)
        {
            RefineUpTo(ref bits, block, index, JpegComponent.BlockSize);
            _endOfBandRun--;
        }
    }

    /// <summary>Refines the coefficients passed while skipping a number of zeros.</summary>
    private readonly int RefineUpTo(ref EntropyBits bits, Span<short> block, int index, int zeros)
    {
        for (; index <= scan.Last; index++)
        {
            ref short coefficient = ref block[Place(index)];
            if (coefficient == 0)
            {
                if (zeros-- == 0)
                    break;
            }
            else if (bits.Read(1) == 1 && (coefficient & (1 << scan.Low)) == 0)
            {
                coefficient += (short)(coefficient > 0 ? 1 << scan.Low : -1 << scan.Low);
            }
        }

        return index;
    }

    /// <summary>A run that goes beyond the block ends at its last place, as in libjpeg.</summary>
    private static int Place(int index) => Zigzag.Order[Math.Min(index, JpegComponent.BlockSize - 1)];
}
