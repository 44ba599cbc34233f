using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Networks;

/// <summary>The files of a network: all that the compiler needs beside the runtime, in a build and on demand.</summary>
internal static class NetworkFiles
{
    /// <summary>The kernels in the order of the stages, then all else.</summary>
    public static IEnumerable<KernelFile> Of(NetworkPlan plan) =>
        Of(plan, [.. Stages(plan).SelectMany(OfStage)]);

    /// <summary>The same, from the kernels of all stages.</summary>
    public static IEnumerable<KernelFile> Of(NetworkPlan plan, IReadOnlyCollection<KernelFile> kernels) =>
        SharedMethods.Of(kernels).Concat(Frames(plan));

    /// <summary>What there is to write kernels for.</summary>
    public static IEnumerable<StageWork> Stages(NetworkPlan plan) => plan.Stages.Select(stage => new StageWork(plan.Context, stage));

    /// <summary>A stage's kernels.</summary>
    public static IEnumerable<KernelFile> OfStage(StageWork work) => work.Stage.Files(work.Context);

    /// <summary>The network's type, its addresses, its description and its tables of kernels.</summary>
    public static IEnumerable<KernelFile> Frames(NetworkPlan plan) =>
        [NetworkTypeEmitter.Emit(plan), AddressEmitter.Emit(plan), InfoEmitter.Emit(plan), KernelTableEmitter.Emit(plan)];
}
