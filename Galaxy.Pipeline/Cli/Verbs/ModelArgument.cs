using System.CommandLine;

namespace Galaxy.Pipeline.Cli;

/// <summary>The trained model that a verb applies.</summary>
internal static class ModelArgument
{
    public static Argument<string> Create() => new("MODEL") { Description = "The model.safetensors of a run" };
}
