using System.Collections.Immutable;
using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Pictures in their order: found before the first is read, or named on standard input while they are.</summary>
internal sealed class PictureSource : IDisposable
{
    /// <summary>The place that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly IDisposable? _opened;

    private PictureSource(IEnumerable<PictureEntry> pictures, IDisposable? opened) => (Pictures, _opened) = (pictures, opened);

    /// <summary>The pictures. Those that are named on standard input can be read once.</summary>
    public IEnumerable<PictureEntry> Pictures { get; }

    /// <summary>How many there are; null if that is not known before the last.</summary>
    public int? Count => (Pictures as IReadOnlyCollection<PictureEntry>)?.Count;

    /// <summary>What is not read in the places.</summary>
    public ImmutableArray<Problem> Skipped { get; private init; } = [];

    /// <summary>Places that give no picture, to be told when the others are done.</summary>
    public ImmutableArray<Problem> Refused { get; private init; } = [];

    /// <summary>What is to be known of the catalogs, a line each.</summary>
    public ImmutableArray<string> Findings { get; private init; } = [];

    /// <summary>Finds them; several ranks find the same ones, or none of them goes on.</summary>
    /// <param name="places">Files, folders and catalogs; or <see cref="StandardInput"/> alone.</param>
    /// <param name="options">How catalogs are read.</param>
    /// <param name="separator">What is behind each path on standard input.</param>
    /// <param name="terminal">Has standard input.</param>
    public static Result<PictureSource> Open(IReadOnlyList<string> places, CatalogOptions options, char separator, Terminal terminal) =>
        terminal.Ranks.Agree(Find(places, options, separator, terminal)).Bind(found => Check(terminal.Ranks, found));

    /// <summary>Those on standard input are the same by themselves.</summary>
    private static Result<PictureSource> Check(Ranks ranks, PictureSource found) => found.Count is null
        ? Result.Ok(found)
        : ranks.Check(() => [PictureFacts.List(found.Pictures)]).Map(_ => found);

    private static Result<PictureSource> Find(IReadOnlyList<string> places, CatalogOptions options, char separator, Terminal terminal)
    {
        if (!places.Contains(StandardInput))
            return PictureFiles.Find(places, options).Map(found =>
                new PictureSource(found.Files, found) { Skipped = found.Skipped, Refused = found.Refused, Findings = [.. found.Findings] });
        if (places.Count > 1)
            return new Problem(StandardInput, "standard input cannot be combined with other places", "Leave the others out, or name them there");
        return SharedInput.Open(terminal).Bind(input => Named(input, separator, terminal));
    }

    /// <summary>The pictures whose paths are on standard input.</summary>
    private static Result<PictureSource> Named(Stream input, char separator, Terminal terminal)
    {
        IEnumerator<string> paths = PathLines.Read(input, separator, terminal.Interrupted).GetEnumerator();
        Result<bool> begun = Begin(paths, terminal.Interrupted);
        if (begun is Result<bool>.Failed)
            input.Dispose();
        return begun.Map(hasAny => new PictureSource(Named(paths, hasAny), input));
    }

    /// <summary>Goes to the first path, which tells whether the list is one.</summary>
    /// <returns>False if the reading was interrupted before.</returns>
    private static Result<bool> Begin(IEnumerator<string> paths, CancellationToken interrupted)
    {
        try
        {
            if (!paths.MoveNext() && !interrupted.IsCancellationRequested)
                return new Problem(StandardInput, "standard input is closed or empty", "Write a path a line to it, as find DIR -name '*.jpg' does");
            return interrupted.IsCancellationRequested ? Result.Ok(false) : paths.Current.Contains('\0')
                ? new Problem(StandardInput, "the list on standard input has zero bytes", "Add -0, for paths that end with a zero byte each")
                : Result.Ok(true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SharedInput.Unreadable(exception);
        }
    }

    /// <summary>The same pictures, to be read any number of times and counted.</summary>
    public PictureSource Collected() => Count is null ? new PictureSource(Pictures.ToArray(), _opened) : this;

    /// <summary>A block of pictures that are counted.</summary>
    public IEnumerable<PictureEntry> Block(long first, long length)
    {
        IReadOnlyList<PictureEntry> all = (IReadOnlyList<PictureEntry>)Pictures;
        for (int index = (int)first; index < first + length; index++)
            yield return all[index];
    }

    public void Dispose() => _opened?.Dispose();

    /// <summary>The pictures from the current path on.</summary>
    private static IEnumerable<PictureEntry> Named(IEnumerator<string> paths, bool hasCurrent)
    {
        for (; hasCurrent; hasCurrent = paths.MoveNext())
            yield return FileEntry.Of(paths.Current.Replace('\0', '\uFFFD'));
    }
}
