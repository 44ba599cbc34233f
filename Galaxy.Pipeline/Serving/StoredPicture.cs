using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Serving;

/// <summary>A picture that can be asked for by its identifier.</summary>
/// <param name="Id">The first digits of the SHA-256 of its file, or of the PNG of its pixels.</param>
/// <param name="Picture">Reads it.</param>
internal sealed record StoredPicture(string Id, PictureEntry Picture)
{
    /// <summary>With what it is forgotten; null before it is kept.</summary>
    public StoredPlace? Place { get; init; }

    /// <summary>The answer; null as long as there is none.</summary>
    public PredictionRow? Answer { get; init; }

    /// <summary>The model that has answered.</summary>
    public IServedModel? AnsweredBy { get; init; }
}
