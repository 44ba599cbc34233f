using Parquet.Meta;

namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>Goes through the pages of a column of a row group and checks what they claim: the library takes memory for it before it looks.</summary>
/// <param name="file">The file, which can seek.</param>
/// <param name="column">What the file says of the column.</param>
/// <param name="hasLevels">Whether values may be missing.</param>
internal sealed class ColumnPages(Stream file, ColumnMetaData column, bool hasLevels)
{
    private const int FewHeadBytes = 256;
    private const int MostHeadBytes = 1 << 20;

    /// <summary>Bytes of pages that need no reason.</summary>
    private const long Harmless = 1 << 20;

    /// <summary>Bytes of a column that may come from nothing: a million numbers that are all the same.</summary>
    private const long Repetitive = 64L << 20;

    /// <summary>The most bytes that come from one byte of any larger column. Pictures stay below a tenth of it.</summary>
    private const long Ratio = 200;

    private readonly long _end = Start(column) + column.TotalCompressedSize;
    private byte[] _buffer = new byte[FewHeadBytes];
    private long _values;
    private long _unpacked;

    /// <exception cref="InvalidDataException">They claim more than there is, or something else than their column.</exception>
    public void Check()
    {
        long place = Start(column);
        if (place < 0 || column.IndexPageOffset is not (null or 0) || column.TotalCompressedSize < 0 || _end > file.Length)
            throw new InvalidDataException("a column does not lie in the file");
        while (place < _end)
            place = Next(place);
        if (_values != column.NumValues)
            throw new InvalidDataException("the pages of a column do not have its values");
        if (_unpacked > Repetitive && _unpacked / Ratio > column.TotalCompressedSize)
        {
            throw new InvalidDataException(
                $"a column of {Quantity.Count(column.TotalCompressedSize)} bytes claims to unpack to {Quantity.Megabytes(_unpacked)} MB");
        }
    }

    /// <summary>Where the library begins to read.</summary>
    private static long Start(ColumnMetaData column) =>
        column.DictionaryPageOffset is { } dictionary and not 0 ? Math.Min(dictionary, column.DataPageOffset) : column.DataPageOffset;

    /// <summary>Where the page behind the one at <paramref name="place"/> begins.</summary>
    private long Next(long place)
    {
        PageHead head = Head(place);
        long next = place + head.Bytes + head.Packed;
        if (!head.IsSound || next > _end || head.Values > ColumnLimits.MostRows)
            throw new InvalidDataException("a page claims more than it has");
        _values += head.IsDictionary ? 0 : head.Values;
        _unpacked += head.Unpacked;
        if (_unpacked > Math.Max(Harmless, column.TotalUncompressedSize))
            throw new InvalidDataException("the pages of a column claim more bytes than the column");
        if (!head.IsPlain)
            CheckContent(place + head.Bytes + (hasLevels ? head.Levels : 0), next, head.Unpacked);
        return next;
    }

    /// <summary>What is compressed says itself, too, to how much it unpacks. The library believes that instead of the page's head.</summary>
    private void CheckContent(long place, long end, long unpacked)
    {
        int most = PackedLength.BytesNeeded(column.Codec, Math.Max(0, end - place));
        if (most == 0)
            return;
        byte[] content = new byte[most];
        file.Position = place;
        file.ReadExactly(content);
        if (PackedLength.Of(column.Codec, content) > unpacked + unpacked / 4 + Harmless)
            throw new InvalidDataException("a page unpacks to more than it has");
    }

    /// <summary>Few bytes are enough, unless a head tells the smallest and the largest value, which may be long.</summary>
    private PageHead Head(long place)
    {
        while (true)
        {
            int count = (int)Math.Min(_buffer.Length, _end - place);
            file.Position = place;
            file.ReadExactly(_buffer, 0, count);
            if (PageHead.Read(_buffer.AsSpan(0, count)) is { } head)
                return head;
            if (count == _end - place || count >= MostHeadBytes)
                throw new InvalidDataException("the head of a page is damaged");
            _buffer = new byte[_buffer.Length * 16];
        }
    }
}
