namespace Galaxy.Pipeline.Serving;

/// <summary>How a picture is shown to a network, and what is wanted of it. Pictures of the same showing are classified together.</summary>
/// <param name="InAllOrientations">Whether the answer is the mean over all orientations.</param>
/// <param name="WithFeatures">Whether the last features are wanted, too.</param>
internal readonly record struct Showing(bool InAllOrientations = false, bool WithFeatures = false);
