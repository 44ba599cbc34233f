using System.Collections.Immutable;
using Galaxy.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Tests.Harness;

/// <summary>A run of the generator on files in memory, with its sources, diagnostics and tracked steps.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<AdditionalText> _files;

    private GeneratorRun(GeneratorDriver driver, ImmutableArray<AdditionalText> files, Compilation compilation)
    {
        _driver = driver.RunGenerators(compilation);
        _files = files;
        Result = _driver.GetRunResult().Results.Single();
    }

    /// <summary>Roslyn's result: sources, diagnostics, tracked steps with their reasons.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The generated sources.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <summary>The same as names and texts.</summary>
    public IEnumerable<(string Name, string Text)> Files => Sources.Select(source => (source.HintName, source.SourceText.ToString()));

    /// <summary>The diagnostics.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>A first run.</summary>
    /// <exception cref="InvalidOperationException">The generator threw.</exception>
    public static GeneratorRun Over(params (string Path, string Text)[] files) => Over(options: null, files);

    /// <summary>A first run in a project that uses the package.</summary>
    /// <param name="space">Its namespace.</param>
    /// <param name="files">Its networks.</param>
    public static GeneratorRun In(string space, params (string Path, string Text)[] files) => Over(new ProjectOptions(space), files);

    private static GeneratorRun Over(ProjectOptions? options, (string Path, string Text)[] files)
    {
        ImmutableArray<AdditionalText> texts = [.. files.Select(file => new MemoryText(file.Path, file.Text))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator().AsSourceGenerator()], texts, InMemoryCompiler.ParseOptions, options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, texts, InMemoryCompiler.Empty).OrThrow();
    }

    /// <summary>A first run over one network, which has no mistake.</summary>
    public static GeneratorRun Over(Net net) => Over(("network.json", net.Json())).OrThrowMistakes();

    /// <summary>The text of a file by its name without the ending: <c>Tiny.Conv1.Forward</c>.</summary>
    public string TextOf(string name) => Files.Single(file => file.Name == $"{name}.g.cs").Text;

    /// <summary>The next run of the same driver after an edit of the first file; unchanged steps are cached.</summary>
    public GeneratorRun ThenEdited(string text)
    {
        AdditionalText edited = new MemoryText(_files[0].Path, text);
        return new GeneratorRun(_driver.ReplaceAdditionalText(_files[0], edited), _files.SetItem(0, edited), InMemoryCompiler.Empty).OrThrow();
    }

    /// <summary>The next run of the same driver after C# was added to the project.</summary>
    public GeneratorRun ThenProgrammed(string code) =>
        new GeneratorRun(_driver, _files, InMemoryCompiler.Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, InMemoryCompiler.ParseOptions))).OrThrow();

    /// <summary>The outputs of a named step and their reasons: new, modified, unchanged or cached.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs);

    /// <summary>The run, if it reported no errors.</summary>
    /// <exception cref="InvalidOperationException">It did; the message lists them.</exception>
    public GeneratorRun OrThrowMistakes() =>
        Diagnostics.IsEmpty ? this : throw new InvalidOperationException(string.Join('\n', Diagnostics));

    private GeneratorRun OrThrow() => Result.Exception is { } exception
        ? throw new InvalidOperationException("The generator threw.", exception)
        : this;
}
