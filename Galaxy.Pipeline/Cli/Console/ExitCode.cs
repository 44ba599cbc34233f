namespace Galaxy.Pipeline.Cli.Console;

/// <summary>The exit codes of the process.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>Something failed that the user cannot fix.</summary>
    Failure = 1,

    /// <summary>A flag, file or folder is wrong.</summary>
    BadInput = 2,

    /// <summary>Ctrl-C ended it, as by SIGINT.</summary>
    Interrupted = 130,

    /// <summary>SIGTERM ended it.</summary>
    Terminated = 143,
}
