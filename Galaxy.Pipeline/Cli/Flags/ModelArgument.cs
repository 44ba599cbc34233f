using System.CommandLine;
using System.CommandLine.Parsing;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The trained model that a verb applies.</summary>
internal static class ModelArgument
{
    private const string Name = "MODEL";

    /// <summary>How help shows it.</summary>
    public const string Shown = $"<{Name}>";

    /// <summary>What a model may be given as, in words.</summary>
    public static string Forms { get; } =
        $"A run folder, the model.safetensors in it, or a model that ships ({string.Join(", ", ShippedModels.Names)})";

    public static Argument<string> Create() =>
        new Argument<string>(Name) { Description = Forms }.RefuseFlags();

    /// <summary>The same where it may be left out: what follows it stands in its place then.</summary>
    public static Argument<string?> CreateOptional() => new Argument<string?>(Name)
    {
        Description = $"{Forms}; without one, {ShippedModels.Best} is used",
        Arity = ArgumentArity.ZeroOrOne,
    }.RefuseFlags();

    /// <summary>Refuses what looks like a flag, so that a misspelled flag is not reported as a missing file.</summary>
    public static Argument<T> RefuseFlags<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (string flag in result.Tokens.Select(token => token.Value).Where(value => value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError(UnknownFlag.Message(((CommandResult)result.Parent!).Command, flag));
        });
        return argument;
    }
}
