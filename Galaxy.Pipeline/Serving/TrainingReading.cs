namespace Galaxy.Pipeline.Serving;

/// <summary>How far the pictures are read that a model learned from.</summary>
internal enum TrainingReading
{
    /// <summary>Nothing says where they are.</summary>
    Absent,

    /// <summary>They are being read, or will be when somebody asks.</summary>
    Reading,

    Ready,

    /// <summary>They are not where they should be.</summary>
    Failed,
}
