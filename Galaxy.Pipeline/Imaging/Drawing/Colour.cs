namespace Galaxy.Pipeline.Imaging.Drawing;

/// <summary>A colour of the screen.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue);
