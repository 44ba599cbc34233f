namespace Galaxy.Pipeline.Data;

/// <summary>One showing of an image.</summary>
/// <param name="Image">Its index in the dataset.</param>
/// <param name="Orientation">1 (as it is) to 8, as in Exif.</param>
/// <param name="Variation">What is done to it before it is turned; null if its pixels only change places.</param>
public readonly record struct View(int Image, int Orientation, Variation? Variation = null);
