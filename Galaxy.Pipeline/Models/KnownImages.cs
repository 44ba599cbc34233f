namespace Galaxy.Pipeline.Models;

/// <summary>How images relate to a model's training.</summary>
/// <param name="Recorded">Test images of the training.</param>
/// <param name="Gone">Those that are missing.</param>
/// <param name="Others">Images in no part of the training.</param>
/// <param name="Learned">Images that the model was trained or validated on.</param>
/// <param name="Moved">Test images that are now only in another class.</param>
/// <param name="HoldsMost">Whether at least half of the training's images, counting all parts, are present.</param>
/// <param name="HasOtherClasses">Whether exactly the training's images are present, but not all in their former classes.</param>
public sealed record KnownImages(int Recorded, int Gone, int Others, int Learned, int Moved, bool HoldsMost, bool HasOtherClasses)
{
    /// <summary>Test images of the training that a model before it has learned from.</summary>
    public int LearnedTest { get; init; }
}
