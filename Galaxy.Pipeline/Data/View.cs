namespace Galaxy.Pipeline.Data;

/// <summary>One way to show an image.</summary>
/// <param name="Image">Its index in the dataset.</param>
/// <param name="Orientation">1 (unchanged) to 8, as in Exif.</param>
/// <param name="Variation">Applied before the orientation; null if its pixels only change places.</param>
/// <param name="Observation">Applied after the variation; null for the night and the camera that took it.</param>
public readonly record struct View(int Image, int Orientation, Variation? Variation = null, Observation? Observation = null);
