using System.Collections.Immutable;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The answer to a picture in one orientation.</summary>
/// <param name="Orientation">1 to 8, as in Exif.</param>
/// <param name="Name">The same in words.</param>
/// <param name="Class">The most probable class.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Probabilities">One per class.</param>
internal sealed record TurnDocument(int Orientation, string Name, string Class, float Probability, ImmutableArray<float> Probabilities)
{
    public static TurnDocument Of(PredictionRow row, int index, ImmutableArray<string> classes)
    {
        int best = row.Class!.Value;
        return new TurnDocument(index + 1, TurnedPictures.Names[index], classes[best], row.Probabilities[best], row.Probabilities);
    }
}
