using System.Text;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>
/// The text of a table as its parser gets it: the beginning can be looked at before, and a row that does not end stops the reading instead of
/// filling the memory.
/// </summary>
internal sealed class CsvText : TextReader
{
    private const int HeadLength = 1 << 16;
    private const int MostInRow = 8 << 20;

    private readonly StreamReader _source;
    private readonly char[] _head = new char[HeadLength];
    private readonly int _headEnd;
    private int _headAt;
    private int _sinceRow;

    /// <summary>Takes over a stream: UTF-8, or what its byte order mark says.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public CsvText(Stream stream)
    {
        _source = new StreamReader(stream, bufferSize: HeadLength);
        _headEnd = _source.ReadBlock(_head);
    }

    /// <summary>Whether it is UTF-8; else what its byte order mark says.</summary>
    public bool IsUtf8 => _source.CurrentEncoding is UTF8Encoding;

    /// <summary>The beginning of the text.</summary>
    public ReadOnlySpan<char> Head => _head.AsSpan(0, _headEnd);

    /// <summary>Says that another row begins.</summary>
    public void BeginRow() => _sinceRow = 0;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <exception cref="InvalidDataException">A row is too long.</exception>
    public override int Read(Span<char> buffer)
    {
        int read = _headAt < _headEnd ? FromHead(buffer) : _source.Read(buffer);
        _sinceRow += read;
        return _sinceRow <= MostInRow
            ? read
            : throw new InvalidDataException($"a row has more than {Quantity.Count(MostInRow)} characters; perhaps a quotation mark is missing");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    private int FromHead(Span<char> buffer)
    {
        int count = Math.Min(buffer.Length, _headEnd - _headAt);
        _head.AsSpan(_headAt, count).CopyTo(buffer);
        _headAt += count;
        return count;
    }
}
