using System.Collections.Immutable;
using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>The C# of a network, by the generator that also runs in a build.</summary>
internal static class GeneratedNetwork
{
    /// <summary>Letters of all files together: ten times those of GalaxyDeep. They compile in well under a minute.</summary>
    private const long MostLetters = 8L << 20;

    /// <summary>The files of a network, or why they would not compile in time or run fast.</summary>
    /// <param name="name">The network's file, for messages.</param>
    /// <param name="spec">The network.</param>
    public static Result<ImmutableArray<KernelFile>> Of(string name, NetworkSpec spec)
    {
        ImmutableArray<KernelFile>.Builder files = ImmutableArray.CreateBuilder<KernelFile>();
        long letters = 0;
        foreach (KernelFile file in FilesOf(spec))
        {
            letters += file.Text.Length;
            if (letters > MostLetters)
                return new Problem(name, "its code is too large to compile on demand", "Give it fewer layers, or smaller kernels");
            files.Add(file);
        }

        return Problems
            .Check(files.SelectMany(file => MethodBudget.Past(file, MethodBudget.LocalUses)).Select(past => SpecFile.ProblemOf(name, past)))
            .Map(_ => files.ToImmutable());
    }

    /// <summary>The same files that a build compiles.</summary>
    public static IEnumerable<KernelFile> FilesOf(NetworkSpec spec) => NetworkFiles.Of(Planner.Plan(spec, Target.Avx2));
}
