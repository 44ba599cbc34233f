namespace Galaxy.Pipeline.Imaging;

/// <summary>
/// Says which pixels of a picture are needed before it is decoded, so that a decoder may leave out the others. A pure function: a decoder may
/// call it more than once.
/// </summary>
/// <param name="height">The picture's, as it is seen upright.</param>
/// <param name="width">The picture's, as it is seen upright.</param>
/// <returns>An area within the picture.</returns>
internal delegate PixelArea NeededPixels(int height, int width);
