namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>What stands before a page of a Parquet file.</summary>
/// <param name="Bytes">Its own length.</param>
/// <param name="Numbers">Its numbers.</param>
internal sealed record PageHead(int Bytes, long[] Numbers)
{
    private const int Count = 9;
    private const int NotSet = 2;
    private const int DictionaryPage = 2;
    private const int SecondDataPage = 3;

    /// <summary>Bytes of the page, unpacked.</summary>
    public long Unpacked => Numbers[1];

    /// <summary>Bytes of the page in the file.</summary>
    public long Packed => Numbers[2];

    public bool IsDictionary => Numbers[0] == DictionaryPage;

    /// <summary>Values in it, those that are missing included.</summary>
    public long Values => Numbers[0] switch { DictionaryPage => Numbers[4], SecondDataPage => Numbers[5], _ => Numbers[3] };

    /// <summary>Bytes that stand before what is compressed: the levels of a value, which a second kind of page does not compress.</summary>
    public long Levels => Numbers[0] == SecondDataPage ? Numbers[6] : 0;

    /// <summary>Whether it says that it is not compressed, whatever its column says.</summary>
    public bool IsPlain => Numbers[0] == SecondDataPage && Numbers[8] == NotSet;

    /// <summary>Whether no number is negative or too large for the library, and its levels are no longer than the page.</summary>
    public bool IsSound => Array.TrueForAll(Numbers, number => number is >= 0 and <= int.MaxValue)
        && Numbers[6] + Numbers[7] <= Math.Min(Unpacked, Packed);

    /// <summary>Null if the bytes do not begin with a whole head.</summary>
    public static PageHead? Read(ReadOnlySpan<byte> bytes)
    {
        long[] numbers = new long[Count];
        return ThriftWalk.Length(bytes, ParquetShapes.Page, numbers) is { } length ? new PageHead(length, numbers) : null;
    }
}
