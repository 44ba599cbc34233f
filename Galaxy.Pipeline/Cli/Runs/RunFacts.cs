using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>What must be the same on all ranks that train.</summary>
internal static class RunFacts
{
    /// <summary>The network and how it is trained, whatever files say so.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="network">What to train.</param>
    public static IEnumerable<RankFact> Of(TrainOptions options, NetworkInfo network) =>
        RunOptions.Conditions(options, fingerprint: "").Options.Select(Of).Prepend(NetworkFact.Of(network));

    /// <summary>The checkpoint that a run goes on from, byte by byte.</summary>
    public static RankFact Checkpoint(RunStart start) =>
        new("checkpoint", start.Checkpoint is null ? "none" : Digest(start.Folder), "Give all ranks the same run folder to resume");

    private static RankFact Of(RunOption option) => option.Words is null
        ? new RankFact(option.Name, option.Value.GetRawText(), "Give all ranks the same recipe and flags")
        {
            Words = $"{option.Name} {option.Value.GetRawText()}",
        }
        : new RankFact("model to start from", option.Value.GetRawText(), "Give all ranks the same file with --from");

    private static string Digest(RunFolder folder)
    {
        using FileStream file = File.OpenRead(folder.PathOf(RunFileNames.Checkpoint));
        return Sha256Text.Of(file);
    }
}
