using System.Collections.Immutable;
using Galaxy.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Tests.Harness;

/// <summary>A run of the generator over files in memory, with what it wrote, said and did step by step.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<AdditionalText> _files;

    private GeneratorRun(GeneratorDriver driver, ImmutableArray<AdditionalText> files)
    {
        _driver = driver.RunGenerators(InMemoryCompiler.Empty);
        _files = files;
        Result = _driver.GetRunResult().Results.Single();
    }

    /// <summary>Roslyn's account of it: sources, diagnostics, tracked steps with the reasons they ran.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>What it wrote.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <summary>What it complained of.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>A first run.</summary>
    /// <exception cref="InvalidOperationException">The generator threw.</exception>
    public static GeneratorRun Over(params (string Path, string Text)[] files)
    {
        ImmutableArray<AdditionalText> texts = [.. files.Select(file => new MemoryText(file.Path, file.Text))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator().AsSourceGenerator()], texts, InMemoryCompiler.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, texts).OrThrow();
    }

    /// <summary>The next run of the same driver after an edit of the only file, so that what did not change is cached.</summary>
    public GeneratorRun ThenEdited(string text)
    {
        AdditionalText edited = new MemoryText(_files.Single().Path, text);
        return new GeneratorRun(_driver.ReplaceAdditionalText(_files.Single(), edited), [edited]).OrThrow();
    }

    /// <summary>Why each output of a named step was made: new, modified, unchanged or cached.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private GeneratorRun OrThrow() => Result.Exception is { } exception
        ? throw new InvalidOperationException("The generator threw.", exception)
        : this;
}
