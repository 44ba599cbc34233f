namespace Galaxy.Pipeline.Files;

/// <summary>What a file of a cache is good for.</summary>
internal enum CacheState
{
    Whole,

    Damaged,

    /// <summary>A process has it open and writes, or wrote to it a few minutes ago.</summary>
    BeingWritten,

    /// <summary>A process was killed while it wrote.</summary>
    Left,
}
