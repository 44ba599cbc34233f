using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Labels;

/// <summary>
/// labels.csv of a folder: lines are only ever appended, so several people, threads and processes can label at once. A line is on the disk before
/// it is acknowledged. What others have written is read before a line is added, and whenever somebody asks.
/// </summary>
/// <param name="folder">The working folder; it exists.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing.")]
internal sealed class LabelJournal(string folder)
{
    private const int Chunk = 1 << 20;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly LabelReading _read = new(System.IO.Path.Combine(folder, LabelFile.Name));

    /// <summary>The working folder.</summary>
    public string Folder => folder;

    /// <summary>Where the file is.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, LabelFile.Name);

    /// <summary>Uses the labels when it is one's turn. Whoever waits takes no thread, however long another program holds the file.</summary>
    /// <param name="use">May wait for the file.</param>
    /// <param name="canceled">Gives up as long as it is not one's turn.</param>
    public async Task<Result<T>> InTurn<T>(Func<Result<T>> use, CancellationToken canceled = default)
    {
        if (!await _turn.WaitAsync(LabelFile.Patience, canceled))
            return LabelFile.Held(Path);
        try
        {
            return use();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Looks into all labels, with what others have written so far.</summary>
    /// <param name="look">Gets the labels, and what was skipped, as a sentence.</param>
    public Result<T> Read<T>(Func<LabelBook, string?, T> look)
    {
        lock (_gate)
            return LabelFile.Read(Path, _read.Forget, _read.CatchUp).Map(_ => look(_read.Book, _read.Note));
    }

    /// <summary>Looks into the labels that have been read so far. It waits for no file.</summary>
    public T Look<T>(Func<LabelBook, T> look) => _read.Look(look);

    /// <summary>The label that stands for a picture, as far as has been read; null if there is none.</summary>
    public GivenLabel? Of(string picture) => Look(book => book.Of(picture));

    /// <summary>Appends lines, and gives them back when they are on the disk: all of them, or none after a problem.</summary>
    /// <param name="make">Makes the lines from the labels that stand when nobody else can add one.</param>
    public Result<ImmutableArray<GivenLabel>> Append(Func<LabelBook, Result<ImmutableArray<GivenLabel>>> make)
    {
        lock (_gate)
        {
            return LabelFile.Write(Path, file =>
                from begun in Begin(file)
                from read in _read.CatchUp(file)
                from healed in Heal(file)
                from lines in make(_read.Book)
                from written in LabelFile.Append(file, [.. lines.SelectMany(LabelLine.Of)])
                from taken in _read.CatchUp(file)
                select lines);
        }
    }

    /// <summary>The file as it is now, in pieces, each in its turn, so that nobody waits until a slow reader has all.</summary>
    /// <returns>A problem if it is a file of something else.</returns>
    public async IAsyncEnumerable<Result<byte[]>> Pieces([EnumeratorCancellation] CancellationToken canceled = default)
    {
        long end = 0;
        Result<byte[]> piece = await InTurn(
            () => Read((_, _) => Result.Done).Bind(_ => LabelFile.Read(Path, None, file => Piece(file, 0, end = file.Length))), canceled);
        for (long from = Chunk; piece is Result<byte[]>.Ok && from < end; from += Chunk)
        {
            yield return piece;
            long next = from;
            piece = await InTurn(() => LabelFile.Read(Path, None, file => Piece(file, next, end)), canceled);
        }

        yield return piece;
    }

    private static Result<byte[]> None() => Result.Ok<byte[]>([]);

    private static Result<byte[]> Piece(FileStream file, long from, long end) =>
        Result.Ok(LabelReading.Bytes(file, Math.Min(from, file.Length), Math.Min(from + Chunk, Math.Min(end, file.Length))));

    /// <summary>Writes the first line, if it is not there or was cut off.</summary>
    private static Result<Unit> Begin(FileStream file)
    {
        byte[] header = LabelLine.HeaderBytes;
        if (file.Length >= header.Length || !LabelLine.IsBegun(LabelReading.Bytes(file, 0, file.Length)))
            return Result.Done;
        if (file.Length > 0)
            file.SetLength(0);
        return LabelFile.Append(file, header);
    }

    /// <summary>Ends a line that a kill has cut off, and a quote that it left open. Nothing is deleted.</summary>
    private Result<Unit> Heal(FileStream file)
    {
        byte[] torn = LabelReading.Bytes(file, Math.Max(_read.End, file.Length - Chunk), file.Length);
        if (torn.Length == 0)
            return Result.Done;
        return from ended in LabelFile.Append(file, torn.AsSpan().Count((byte)'"') % 2 == 0 ? "\n"u8 : "\"\n"u8)
               from read in _read.CatchUp(file)
               select read;
    }
}
