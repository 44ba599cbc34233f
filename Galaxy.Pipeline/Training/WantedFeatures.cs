namespace Galaxy.Pipeline.Training;

/// <summary>What is wanted of images besides a network's answers.</summary>
[Flags]
internal enum WantedFeatures
{
    None = 0,

    /// <summary>Their last features.</summary>
    Features = 1,

    /// <summary>Their profiles, to compare them with the training images.</summary>
    Profiles = 2,
}
