namespace Galaxy.Pipeline.Data;

/// <summary>One showing of an image.</summary>
/// <param name="Image">Its index in the dataset.</param>
/// <param name="Orientation">1 (as it is) to 8, as in Exif.</param>
public readonly record struct View(int Image, int Orientation);
