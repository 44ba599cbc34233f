using System.CommandLine;
using System.CommandLine.Parsing;
using Galaxy.Generators.Networks;
using Galaxy.Kernels;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Chooses a network: one of this build by its name, or any other by its file.</summary>
internal static class NetworkChoice
{
    /// <summary>The flag's name.</summary>
    public const string FlagName = "--network";

    private const string FileEnding = ".json";

    /// <summary>The names of all networks of this build.</summary>
    public static string[] Names => [.. NetworkRegistry.All.Select(network => network.Name)];

    /// <summary>The name of the network that is meant, in any case, or the file as given; null if there is none.</summary>
    public static string? Find(string text) => IsFile(text) ? text : Suggestions.Find(Names, text);

    /// <summary>Whether it means a file: it has a folder, or ends in <c>.json</c>.</summary>
    public static bool IsFile(string text) =>
        text.EndsWith(FileEnding, StringComparison.OrdinalIgnoreCase) || text.Contains('/') || text.Contains(Path.DirectorySeparatorChar);

    /// <summary>The flag that chooses one.</summary>
    public static Option<string> Flag()
    {
        Option<string> option = new(FlagName) { DefaultValueFactory = _ => NetworkRegistry.DefaultName, CustomParser = Read };
        Describe(option, "The network");
        return option;
    }

    /// <summary>The same for a model, whose file holds its network.</summary>
    public static Option<string?> OptionalFlag()
    {
        Option<string?> option = new(FlagName) { CustomParser = Read };
        Describe(option, "The network that the model must be of, if not just any");
        return option;
    }

    /// <summary>The network that was chosen.</summary>
    /// <param name="choice">A result of <see cref="Find"/>.</param>
    /// <param name="terminal">Shows that a network is compiled, and has the cache.</param>
    public static Result<IRunnableNetwork> Network(string choice, Terminal terminal) => IsFile(choice)
        ? terminal.NetworkMaker().OfFile(choice)
        : Result.Ok(Built(choice));

    /// <summary>The same, whose spec was read already.</summary>
    /// <param name="choice">A result of <see cref="Find"/>.</param>
    /// <param name="spec">Its <see cref="Spec"/>.</param>
    /// <param name="terminal">Shows that a network is compiled, and has the cache.</param>
    public static Result<IRunnableNetwork> Network(string choice, NetworkSpec spec, Terminal terminal) => IsFile(choice)
        ? terminal.NetworkMaker().Of(choice, spec)
        : Result.Ok(Built(choice));

    /// <summary>Its spec.</summary>
    public static Result<NetworkSpec> Spec(string choice) => IsFile(choice) ? SpecFile.Read(choice) : SpecFile.Read(choice, Built(choice).Info.Spec);

    /// <summary>Makes networks for a verb.</summary>
    public static NetworkMaker NetworkMaker(this Terminal terminal)
    {
        Reporter reporter = terminal.Reporter(json: true);
        return new NetworkMaker(
            [terminal.Cache, terminal.TemporaryCache], terminal.Clock, reporter.Warn,
            (what, work) => reporter.Track(what, "networks", total: null, _ => work()),
            terminal.Interrupted);
    }

    private static IRunnableNetwork Built(string name) =>
        BuiltNetwork.Named(name) ?? throw new ArgumentException($"There is no network '{name}'.", nameof(name));

    private static void Describe(Option option, string what)
    {
        option.Description = $"{what}: the FILE.json of any, or one of this build by its name: {string.Join(", ", Names)}";
        option.HelpName = "NAME";
        option.CompletionSources.Add(Names);
    }

    private static string Read(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (Find(text) is { } known)
            return known;
        string remedy = $"{Suggestions.Remedy(Names, text)}, or give the path of a .json file";
        argument.AddError(new Problem(FlagName, $"there is no '{text}'", remedy).ToString());
        return text;
    }
}
