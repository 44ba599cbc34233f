using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>How a run was started, written before anything else so that it can be resumed; the contents of run.json.</summary>
/// <param name="Arguments">Those of <c>galaxy train</c>, with absolute paths and without those that say where and how to report the result.</param>
/// <param name="IsFinished">Whether the run is finished.</param>
public sealed record RunRecord(ImmutableArray<string> Arguments, bool IsFinished)
{
    /// <summary>The network's spec as model files hold it, if it was compiled for the run; null for a network of the build.</summary>
    public string? Spec { get; init; }

    private const string FormatVersion = "galaxy run 1";

    /// <summary>The file's text.</summary>
    public string ToJson()
    {
        RunRecordText text = new(FormatVersion, [.. Arguments], IsFinished, Spec);
        return JsonSerializer.Serialize(text, CheckpointJson.Indented.RunRecordText) + "\n";
    }

    /// <summary>run.json.</summary>
    public RunFile ToFile() => RunFile.Of(RunFileNames.Record, Encoding.UTF8.GetBytes(ToJson()));

    /// <summary>Reads the file.</summary>
    /// <param name="file">All of it.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Result<RunRecord> Read(byte[] file, string name)
    {
        try
        {
            return JsonSerializer.Deserialize(file, CheckpointJson.Indented.RunRecordText) is { Format: FormatVersion,
                Arguments: { } arguments, Finished: { } finished } text && arguments.All(IsArgument)
                ? Result.Ok(new RunRecord([.. arguments], finished) { Spec = text.Spec })
                : Refusal(name, $"its format is not '{FormatVersion}'");
        }
        catch (JsonException)
        {
            return Refusal(name, "it is not the record of a run");
        }
    }

    /// <summary>No command line can contain a NUL.</summary>
    private static bool IsArgument(string? argument) => argument is not null && !argument.Contains('\0', StringComparison.Ordinal);

    private static Problem Refusal(string name, string what) => new(name, what, "Start another run, without --resume");
}
