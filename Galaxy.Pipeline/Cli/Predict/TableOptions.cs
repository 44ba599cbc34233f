using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>The table that predictions are written to.</summary>
/// <param name="Model">SHA-256 of the model's file, in hexadecimal.</param>
/// <param name="File">Where it is, or will be.</param>
/// <param name="Shard">The part of the pictures that it is for.</param>
/// <param name="Append">Whether to go on where an interrupted run stopped.</param>
internal sealed record TableOptions(string Model, TableFile File, ShardChoice Shard, bool Append)
{
    /// <summary>Whether it has the pictures' last features, too.</summary>
    public bool HasFeatures { get; init; }
}
