using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>Letters before layers share their equal methods, for each of <see cref="MostLetters"/>.</summary>
    private const int MostRepeated = 4;

    /// <summary>The files of a network, or why they would not compile in time.</summary>
    /// <param name="name">The network's file, for messages.</param>
    /// <param name="spec">The network.</param>
    /// <param name="note">Receives a line for each method that will be slow.</param>
    /// <param name="mostLetters">Of all files together.</param>
    /// <param name="mostUses">Of locals in a method that is fast.</param>
    public static Result<ImmutableArray<KernelFile>> Of(
        string name, NetworkSpec spec, Action<string> note, long mostLetters = MostLetters, int mostUses = MethodBudget.LocalUses)
    {
        NetworkPlan plan = Planner.Plan(spec, Target.Avx2);
        Result<ImmutableArray<KernelFile>> files =
            from kernels in Bounded(name, NetworkFiles.Stages(plan).SelectMany(NetworkFiles.OfStage), mostLetters * MostRepeated)
            from all in Bounded(name, NetworkFiles.Of(plan, kernels), mostLetters)
            select all;
        if (files is Result<ImmutableArray<KernelFile>>.Ok(var made))
            NoteSlow(name, made, note, mostUses);
        return files;
    }

    /// <summary>The same files that a build compiles.</summary>
    public static IEnumerable<KernelFile> FilesOf(NetworkSpec spec) => NetworkFiles.Of(Planner.Plan(spec, Target.Avx2));

    /// <summary>Makes files, and stops at the one with which they are too large.</summary>
    private static Result<ImmutableArray<KernelFile>> Bounded(string name, IEnumerable<KernelFile> made, long mostLetters)
    {
        ImmutableArray<KernelFile>.Builder files = ImmutableArray.CreateBuilder<KernelFile>();
        long letters = 0;
        foreach (KernelFile file in made)
        {
            string text = file.Text;
            letters += text.Length;
            if (letters > mostLetters)
                return new Problem(
                    GeneratedLine.Of(name, text), $"with {file.HintName}, the network's code is too large to compile on demand",
                    "Give it fewer layers, or smaller kernels");
            files.Add(file);
        }

        return Result.Ok(files.ToImmutable());
    }

    private static void NoteSlow(string name, ImmutableArray<KernelFile> files, Action<string> note, int mostUses)
    {
        foreach (KernelFile file in files)
        {
            string text = file.Text;
            foreach (SpecDiagnostic slow in MethodBudget.Past(file.HintName, text, mostUses))
                note($"{GeneratedLine.Of(name, text)}: warning {slow.Rule.Id}: {slow.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}");
        }
    }
}
