using System.Collections.Immutable;
using Galaxy.Generators.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>
/// Compiles generated code with the settings of a build; the compiler is Roslyn 4.14, not the SDK's. Nothing else in the program touches
/// it, so it is loaded when it is needed.
/// </summary>
internal static class NetworkCompiler
{
    /// <summary>What every compiled network's assembly is called.</summary>
    public const string AssemblyName = "Galaxy.Networks.OnDemand";

    /// <summary>Several times what the largest code takes that is compiled at all, on a slow machine.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    private static readonly CSharpParseOptions _parsing = new(LanguageVersion.CSharp13, DocumentationMode.None);

    private static readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, deterministic: true,
        concurrentBuild: true, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <summary>The assembly of a network.</summary>
    /// <param name="name">The network's file, for messages.</param>
    /// <param name="files">Its generated files.</param>
    /// <param name="interrupted">Ends it.</param>
    public static Result<byte[]> Compile(string name, ImmutableArray<KernelFile> files, CancellationToken interrupted)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        ending.CancelAfter(MostTime);
        try
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                AssemblyName,
                files.AsParallel().AsOrdered().WithCancellation(ending.Token)
                    .Select(file => CSharpSyntaxTree.ParseText(file.Text, _parsing, file.HintName, cancellationToken: ending.Token)),
                KernelReferences.All(), _options);
            using MemoryStream stream = new();
            EmitResult result = compilation.Emit(stream, cancellationToken: ending.Token);
            return result.Success ? Result.Ok(stream.ToArray()) : Refusal(name, result.Diagnostics);
        }
        catch (OperationCanceledException)
        {
            return interrupted.IsCancellationRequested
                ? Interruption.NothingSaved
                : new Problem(name, $"its code is not compiled after {MostTime.TotalMinutes} minutes", "Give it fewer layers");
        }
    }

    /// <summary>The generator wrote what it should not have.</summary>
    private static Problem Refusal(string name, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic first = diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new Problem(
            GeneratedLine.Of(name, first.Location.SourceTree?.ToString() ?? ""), $"the code that was generated for it does not compile: {first}",
            "Please report this, with the file");
    }
}
