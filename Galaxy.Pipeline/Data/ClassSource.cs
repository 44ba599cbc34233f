namespace Galaxy.Pipeline.Data;

/// <summary>What decides the classes of a training on a folder of pictures.</summary>
internal enum ClassSource
{
    /// <summary>The folders, unless all of them are classes of the network.</summary>
    Either,

    /// <summary>The network: any other folder is refused.</summary>
    Network,

    /// <summary>The folders, whatever the network's classes are.</summary>
    Folders,
}
