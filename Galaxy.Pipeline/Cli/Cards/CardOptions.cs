namespace Galaxy.Pipeline.Cli.Cards;

/// <summary>The options of <c>galaxy card</c>.</summary>
/// <param name="Run">The run folder.</param>
/// <param name="Threads">Threads that read pictures.</param>
internal sealed record CardOptions(string Run, int Threads)
{
    /// <summary>Where the pictures are; null for where the run found them.</summary>
    public string? Data { get; init; }

    /// <summary>folds.json, or null.</summary>
    public string? Folds { get; init; }

    /// <summary>evaluation.json, or null.</summary>
    public string? Evaluation { get; init; }

    /// <summary>evaluation.json of a model that was trained the same way, tested on changed pictures; or null.</summary>
    public string? Shifts { get; init; }

    /// <summary>The model's name; null for a default.</summary>
    public string? Name { get; init; }

    /// <summary>What the pictures are called; null for a default.</summary>
    public string? DataName { get; init; }

    /// <summary>The license of the pictures, in words; null to say nothing of it.</summary>
    public string? License { get; init; }

    /// <summary>File for the list of pictures; null for none.</summary>
    public string? List { get; init; }

    /// <summary>File for the card; null for one in the run folder.</summary>
    public string? Out { get; init; }
}
