using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Labels;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>The training that learns from labels, as a command line of the program.</summary>
/// <param name="Folder">The working folder, as an absolute path.</param>
/// <param name="Run">The name of its run folder in it, and of its table.</param>
/// <param name="From">The model that it starts from.</param>
internal sealed record LearningCommand(string Folder, string Run, ModelPlace From)
{
    /// <summary>Epochs.</summary>
    public required int Epochs { get; init; }

    /// <summary>Its seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The share of the pictures that validates.</summary>
    public required double Validation { get; init; }

    /// <summary>Whether the table has a class that the model has not, so that its classes are those of the table.</summary>
    public required bool HasNewClass { get; init; }

    /// <summary>Threads, which change nothing but the time.</summary>
    public required int Threads { get; init; }

    /// <summary>The name of the table, in the working folder.</summary>
    public string Table => $"{Run}.csv";

    /// <summary>The words for somebody who is in the working folder: they say no more of the disk than they must.</summary>
    public ImmutableArray<string> Shown => Words(name => name, IsFromHere ? Path.GetRelativePath(Folder, FullFrom) : FullFrom, threads: []);

    /// <summary>The same words from anywhere.</summary>
    public ImmutableArray<string> Arguments => Words(name => Path.Combine(Folder, name), FullFrom, ["--threads", Text(Threads)]);

    private string FullFrom => From.Ships ? From.Name : Path.GetFullPath(From.Name);

    private bool IsFromHere => !From.Ships && RealPath.IsWithin(From.Name, Folder);

    private ImmutableArray<string> Words(Func<string, string> place, string from, string[] threads) =>
    [
        "train", "--data", place(Table), "--pictures", place(KeptPicture.Folder), "--from", from, "--out", place(Run),
        "--epochs", Text(Epochs), "--seed", Text(Seed), "--validation", Text(Validation),
        .. HasNewClass ? ["--classes", "folders"] : Array.Empty<string>(), .. threads,
    ];

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
