using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Reads one block's share of a scan: sequential (T.81, F.2.2) or one of the four progressive kinds (G.1.2).</summary>
internal struct BlockDecoder(JpegScan scan)
{
    private readonly bool _isSequential = scan.IsSequential;

    /// <summary>Blocks left in a run whose bands have no new coefficients.</summary>
    private int _endOfBandRun;

    public void Restart() => _endOfBandRun = 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ref EntropyBits bits, ScanChannel channel, Span<short> block)
    {
        if (_isSequential)
            SequentialBlock.Decode(ref bits, channel, block);
        else if (scan.First == 0 && scan.High == 0)
            block[0] = (short)(SequentialBlock.NextDc(ref bits, channel) << scan.Low);
        else if (scan.First == 0)
            block[0] |= (short)(bits.Read(1) << scan.Low);
        else if (scan.High == 0)
            DecodeBand(ref bits, channel.Ac!, block);
        else
            RefineBand(ref bits, channel.Ac!, block);
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
            BitWindow window = bits.Next;
            CodedSymbol symbol = table.At(window);
            bits.MoveTo(window.Behind(symbol.AllBits));
            if (symbol is { Size: 0, Zeros: < 15 })
            {
                _endOfBandRun = (1 << symbol.Zeros) - 1 + bits.Read(symbol.Zeros);
                return;
            }

            index += symbol.Zeros;
            if (symbol.Size > 0)
                block[Zigzag.Place(index)] = (short)(symbol.ValueIn(window) << scan.Low);
        }
    }

    /// <summary>Adds a bit to every nonzero coefficient, and sometimes a new coefficient of one bit.</summary>
    private void RefineBand(ref EntropyBits bits, HuffmanTable table, Span<short> block)
    {
        int index = scan.First;
        while (_endOfBandRun == 0 && index <= scan.Last)
        {
            BitWindow window = bits.Next;
            CodedSymbol symbol = table.At(window);
            bits.MoveTo(window.Behind(symbol.AllBits));
            if (symbol.Size > 1)
                throw new ImageFormatException("its data is damaged");
            if (symbol is { Size: 0, Zeros: < 15 })
            {
                _endOfBandRun = (1 << symbol.Zeros) + bits.Read(symbol.Zeros);
                break;
            }

            short value = (short)(symbol.ValueIn(window) << scan.Low);
            index = RefineUpTo(ref bits, block, index, symbol.Zeros);
            if (value != 0)
                block[Zigzag.Place(index)] = value;
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
            ref short coefficient = ref block[Zigzag.Place(index)];
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
}
