namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>How far a training is.</summary>
internal enum LearningPhase
{
    /// <summary>There has been none.</summary>
    Idle,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It has ended, and the models have been compared.</summary>
    Done,

    /// <summary>Something kept it from its end.</summary>
    Failed,

    /// <summary>Somebody ended it.</summary>
    Canceled,
}
