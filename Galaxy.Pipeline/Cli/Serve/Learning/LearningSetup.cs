using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>What learning needs of the server.</summary>
/// <param name="Labels">The labels; its folder is the working folder.</param>
/// <param name="Threads">Threads of the server.</param>
/// <param name="Terminal">The server's.</param>
/// <param name="Program">Runs a command line of the program on a terminal.</param>
/// <param name="Reading">The threads that read pictures.</param>
internal sealed record LearningSetup(
    LabelJournal Labels, int Threads, Terminal Terminal, Func<IReadOnlyList<string>, Terminal, ExitCode> Program,
    ReadingThreads Reading)
{
    /// <summary>The working folder, as an absolute path.</summary>
    public string Folder => Labels.Folder;

    /// <summary>Threads of a training: one less, so that others are answered meanwhile.</summary>
    public int LearningThreads => Math.Max(1, Threads - 1);

    /// <summary>A line without the path of the working folder, which is nobody's business.</summary>
    public string Shown(string line) => HiddenFolder.Hide(line, Folder, ".");
}
