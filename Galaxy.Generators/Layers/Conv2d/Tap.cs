namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>One input of the window.</summary>
internal sealed record Tap(int Channel, int Column);
