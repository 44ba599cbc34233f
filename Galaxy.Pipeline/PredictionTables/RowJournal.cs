using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>
/// The rows of a table that is not complete yet, in a file beside it: its origin, then portions of rows. After a kill all portions are there that
/// were written.
/// </summary>
internal sealed class RowJournal : IDisposable
{
    /// <summary>What it is called: the table's name with this ending.</summary>
    public const string Ending = ".journal";

    private readonly FileStream _file;
    private readonly PredictionColumns _columns;
    private readonly long _begin;

    private RowJournal(FileStream file, TableOrigin origin)
    {
        (_file, _columns, _begin) = (file, origin.Columns, file.Position);
        Count = Rows().LongCount();
        Cut(_file, _file.Position);
    }

    /// <summary>Its file.</summary>
    public string Path => _file.Name;

    /// <summary>Rows.</summary>
    public long Count { get; private set; }

    /// <summary>Opens the journal beside a table, or begins one. It is this process's alone until it is disposed.</summary>
    /// <param name="path">Of the journal.</param>
    /// <param name="origin">Of its rows; a journal of another origin is a problem.</param>
    /// <param name="isNew">Whether to begin it in any case.</param>
    public static Result<RowJournal> Open(string path, TableOrigin origin, bool isNew = false)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            if (isNew || Origin(file) is not { } found)
            {
                if (!isNew && !Frames.IsBeginning(file, TableJson.Bytes(origin)))
                    return Close(file, new Problem(
                        path, "it is not the beginning of a table, so it is not replaced", "Move it, or give --out another name"));
                Begin(file, origin);
            }
            else if (found.DifferenceOf(origin) is { } difference || (found.Shard != origin.Shard && (difference = "as another shard") is not null))
                return Close(file, new Problem(path, $"it is the beginning of a table that this run would make {difference}",
                    "Run as before to complete it, or delete it to start again"));
            return Result.Ok(new RowJournal(file, origin));
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return Close(file, WriteProblem.Of(path, exception));
        }
    }

    /// <summary>All rows, from the first; not to be interleaved with anything else.</summary>
    public IEnumerable<PredictionRow> Rows()
    {
        _file.Position = _begin;
        foreach (byte[] portion in Frames.Read(_file))
        {
            using BinaryReader reader = new(new MemoryStream(portion, writable: false), Encoding.UTF8);
            while (reader.BaseStream.Position < portion.Length)
                yield return reader.ReadRow(_columns);
        }
    }

    /// <summary>Writes a portion of rows: all of them or, after a problem or a kill, none.</summary>
    public Result<Unit> Append(IReadOnlyCollection<PredictionRow> rows)
    {
        try
        {
            using MemoryStream portion = new();
            using (BinaryWriter writer = new(portion, Encoding.UTF8, leaveOpen: true))
                foreach (PredictionRow row in rows)
                    writer.Write(row);
            _file.Position = _file.Length;
            Frames.Append(_file, portion.GetBuffer().AsSpan(0, (int)portion.Length));
            Count += rows.Count;
            return Result.Done;
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return WriteProblem.Of(_file.Name, exception);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Closes it and deletes its file.</summary>
    public void Delete()
    {
        Dispose();
        AtomicFile.DeleteQuietly(_file.Name);
    }

    /// <summary>Null if the file has none: it is new, or was cut off at its very beginning.</summary>
    private static TableOrigin? Origin(FileStream file) =>
        Frames.Read(file).Take(1).Select(head => TableJson.Parse<TableOrigin>(head)).FirstOrDefault();

    private static void Begin(FileStream file, TableOrigin origin)
    {
        Cut(file, 0);
        Frames.Append(file, TableJson.Bytes(origin));
    }

    /// <summary>A device cannot be cut, and need not be.</summary>
    private static void Cut(FileStream file, long length)
    {
        if (file.Length > length)
            file.SetLength(length);
        file.Position = length;
    }

    private static Problem Close(FileStream? file, Problem problem)
    {
        file?.Dispose();
        return problem;
    }
}
