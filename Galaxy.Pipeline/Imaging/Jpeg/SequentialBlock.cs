using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Reads a block of a sequential scan, whole (T.81, F.2.2).</summary>
internal static class SequentialBlock
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Decode(ref EntropyBits bits, ScanChannel channel, Span<short> block)
    {
        block[0] = (short)NextDc(ref bits, channel);
        HuffmanTable table = channel.Ac!;
        BitWindow window = bits.Next;
        for (int index = 1; index < JpegComponent.BlockSize; index++)
        {
            window = bits.Filled(window);
            CodedSymbol symbol = table.At(window);
            index += symbol.Zeros;
            int value = symbol.Value;
            if (value == 0 && symbol.Size > 0)
                value = symbol.ValueIn(window);
            window = window.Behind(symbol.AllBits);
            bits.Check(window);
            if (value != 0)
                block[Zigzag.Place(index)] = (short)value;
            else if (symbol.Zeros < 15)
                break;
        }

        bits.MoveTo(window);
    }

    /// <summary>The next DC value: the one before, in the same channel, plus a difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int NextDc(ref EntropyBits bits, ScanChannel channel)
    {
        BitWindow window = bits.Next;
        CodedSymbol symbol = channel.Dc!.At(window);
        bits.MoveTo(window.Behind(symbol.AllBits));
        channel.Component.DcBefore += symbol.ValueIn(window);
        return channel.Component.DcBefore;
    }
}
