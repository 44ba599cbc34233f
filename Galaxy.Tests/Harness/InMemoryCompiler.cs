using System.Runtime.Loader;
using Galaxy.Kernels.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Galaxy.Tests.Harness;

/// <summary>Compiles sources to an assembly that can be unloaded, and that sees no more of Galaxy.Kernels than a stranger's.</summary>
internal static class InMemoryCompiler
{
    private const string AssemblyName = "Galaxy.Tests.Generated";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The newest language version: the tests' compiler may be older than the one that builds them.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    /// <summary>Only the implicit usings, with references to the runtime and to Galaxy.Kernels.</summary>
    public static CSharpCompilation Empty { get; } = CSharpCompilation.Create(
        AssemblyName,
        [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions)],
        ReferencePaths().Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error));

    /// <summary>Compiles and loads.</summary>
    /// <param name="sources">File names and texts.</param>
    /// <exception cref="InvalidOperationException">They do not compile without a warning; the message has the first errors.</exception>
    public static (AssemblyLoadContext Context, System.Reflection.Assembly Assembly) Load(IEnumerable<(string Name, string Text)> sources)
    {
        CSharpCompilation compilation = Empty.AddSyntaxTrees(
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Name)));
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(IsError).Take(10)));
        return LoadTypes(stream);
    }

    /// <summary>
    /// The runtime occasionally refuses the types of a valid assembly ("the format is invalid", seen about once in a thousand loads), so it is
    /// asked three times; an invalid assembly is refused every time.
    /// </summary>
    private static (AssemblyLoadContext Context, System.Reflection.Assembly Assembly) LoadTypes(MemoryStream stream)
    {
        for (int attempt = 1; ; attempt++)
        {
            stream.Position = 0;
            AssemblyLoadContext context = new(AssemblyName, isCollectible: true);
            System.Reflection.Assembly assembly = context.LoadFromStream(stream);
            try
            {
                _ = assembly.GetTypes();
                return (context, assembly);
            }
            catch (System.Reflection.ReflectionTypeLoadException) when (attempt < 3)
            {
                context.Unload();
            }
        }
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    /// <summary>All assemblies of the runtime and the kernels', but no others of the tests.</summary>
    private static IEnumerable<string> ReferencePaths()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == runtime)
            .Append(typeof(INetwork).Assembly.Location);
    }
}
