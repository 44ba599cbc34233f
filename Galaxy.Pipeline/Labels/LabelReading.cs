namespace Galaxy.Pipeline.Labels;

/// <summary>What has been read of a labels.csv so far. Only what was added since is read again, unless another file has taken its place.</summary>
/// <param name="path">Where it is, for messages.</param>
internal sealed class LabelReading(string path)
{
    private const int MostRemembered = 256;

    private readonly Lock _lock = new();

    /// <summary>The last bytes that were read.</summary>
    private byte[] _last = [];
    private long _lines;
    private (long First, int Count) _skipped;

    /// <summary>The labels; not while more are read.</summary>
    public LabelBook Book { get; private set; } = new();

    /// <summary>Behind the last line that was read. Anything after it is a line that was cut off.</summary>
    public long End { get; private set; }

    /// <summary>What was skipped because it is no whole line of ours; null for nothing.</summary>
    public string? Note => _skipped.Count == 0
        ? null
        : $"{path}: {Plural.Of(_skipped.Count, "line")} left out that {(_skipped.Count == 1 ? "is" : "are")} not whole, the first being line "
            + $"{_skipped.First}.";

    /// <summary>Looks into what has been read, at any time.</summary>
    public T Look<T>(Func<LabelBook, T> look)
    {
        lock (_lock)
            return look(Book);
    }

    /// <summary>As of a file that is not there.</summary>
    public Result<Unit> Forget()
    {
        lock (_lock)
            (Book, End, _last, _skipped, _lines) = (new LabelBook(), 0, [], default, 0);
        return Result.Done;
    }

    /// <summary>Reads the lines that have been added.</summary>
    /// <param name="file">Nobody writes it meanwhile.</param>
    public Result<Unit> CatchUp(FileStream file)
    {
        lock (_lock)
            return ReadOn(file);
    }

    private Result<Unit> ReadOn(FileStream file)
    {
        if (file.Length < End || !Bytes(file, End - _last.Length, End).AsSpan().SequenceEqual(_last))
            Forget();
        foreach ((string? line, long end) in LineScan.Lines(file, End))
        {
            if (_lines++ > 0)
                Take(line);
            else if (line is null || !LabelLine.IsHeader(line))
                return Other();
            End = end;
        }

        _last = Bytes(file, Math.Max(0, End - MostRemembered), End);
        return End > 0 || LabelLine.IsBegun(Bytes(file, 0, Math.Min(file.Length, MostRemembered))) ? Result.Done : Other();
    }

    /// <summary>Bytes of a file.</summary>
    public static byte[] Bytes(FileStream file, long from, long to)
    {
        byte[] bytes = new byte[to - from];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }

    private void Take(string? line)
    {
        if (line is not null && LabelLine.Read(line) is { } label)
            Book.Add(label);
        else if (line is not "")
            _skipped = (_skipped.Count == 0 ? _lines : _skipped.First, _skipped.Count + 1);
    }

    private Problem Other()
    {
        Forget();
        return new Problem(path, $"its columns are not those of labels, {LabelLine.Header.TrimEnd()}", "Move it, or choose another --folder");
    }
}
