namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>How predictions are printed.</summary>
internal enum PredictionFormat
{
    Table,
    Csv,
    Json,
}
