using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>The last training of a server, as far as it is.</summary>
/// <param name="Phase">How far it is.</param>
internal sealed record LearningState(LearningPhase Phase)
{
    private const int MostLines = 200;

    /// <summary>The command that does the same in the working folder; null before it is known.</summary>
    public string? Command { get; init; }

    /// <summary>The name of its run folder, in the working folder.</summary>
    public string? Run { get; init; }

    /// <summary>The last epoch; null before the first.</summary>
    public EpochRow? Epoch { get; init; }

    /// <summary>Epochs in all.</summary>
    public int? Epochs { get; init; }

    /// <summary>The last lines of its log.</summary>
    public ImmutableArray<string> Log { get; init; } = [];

    /// <summary>How the two models compare; null before the end.</summary>
    public ModelsCompared? Result { get; init; }

    /// <summary>What kept it from its end, as a sentence or two.</summary>
    public string? Problem { get; init; }

    /// <summary>With one more line of the log.</summary>
    public LearningState Say(string line) => this with { Log = [.. Log.TakeLast(MostLines - 1), line] };
}
