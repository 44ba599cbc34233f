using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary><c>galaxy serve</c>: a page that classifies pictures, shows why, and learns from corrections; the same for programs.</summary>
internal static class ServeCommand
{
    /// <param name="terminal">The program's.</param>
    /// <param name="program">Runs another command line of the program.</param>
    public static Command Create(Terminal terminal, Func<IReadOnlyList<string>, Terminal, ExitCode> program)
    {
        Argument<string?> model = ModelArgument.CreateOptional();
        ServeFlags flags = new();
        Option<string?> network = NetworkChoice.OptionalFlag();
        Command command = new("serve", "Serve a page on this machine that classifies the pictures you drop on it, shows where the network looked, "
            + "takes your corrections and learns from them; and the same for programs, over HTTP.")
        {
            model,
        };
        flags.AddTo(command);
        command.Add(network);
        command.SetVerb(terminal, parsed =>
            from alone in terminal.Ranks.IsAlone
                ? Result.Done
                : new Problem("serve", "it is one server, and several processes were started together", "Start it without mpirun")
            from choice in ModelChoice.Read(parsed.GetValue(model), parsed.GetValue(network), terminal)
            from classes in choice.OfClasses("serve")
            from options in flags.Read(parsed, terminal.Variable)
            from code in new ServeVerb(options, terminal, program).Run(choice)
            select code);
        return command;
    }
}
