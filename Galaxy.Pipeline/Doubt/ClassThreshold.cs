namespace Galaxy.Pipeline.Doubt;

/// <summary>When a class is in a picture's set.</summary>
/// <param name="Probability">The least that puts it there.</param>
/// <param name="IsShared">Whether it was fitted to pictures of several classes, so that the promise is about them together.</param>
public readonly record struct ClassThreshold(float Probability, bool IsShared);
