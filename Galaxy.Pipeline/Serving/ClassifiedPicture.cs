using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Serving;

/// <summary>The answer to a picture.</summary>
/// <param name="Row">The answer, without a set of classes.</param>
/// <param name="Size">Height and width of the picture in pixels.</param>
internal sealed record ClassifiedPicture(PredictionRow Row, (int Height, int Width)? Size);
