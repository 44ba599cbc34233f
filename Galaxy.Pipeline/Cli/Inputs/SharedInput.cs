using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Standard input on several ranks: a launcher gives it to the first, which passes it on.</summary>
internal static class SharedInput
{
    /// <summary>Opens it; on several ranks, when it has been read to its end.</summary>
    public static Stream Open(Terminal terminal)
    {
        if (terminal.Ranks.IsAlone)
            return terminal.Input();
        using MemoryStream own = new();
        if (terminal.Ranks.IsFirst)
        {
            using Stream input = terminal.Input();
            input.CopyTo(own);
        }

        return new MemoryStream(terminal.Ranks.Gather(own.ToArray())[0], writable: false);
    }
}
