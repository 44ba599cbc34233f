using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Galaxy.Tests.Generator;

/// <summary>
/// The same network with harmless names. Names stay inside literals, comments and the two checked identifiers exactly if both have the same
/// tokens of C#.
/// </summary>
internal static class HarmlessTwin
{
    private const string Name = "Harmless";

    /// <summary>The twin of a network.</summary>
    public static NetworkSpec Of(NetworkSpec spec)
    {
        Dictionary<string, string> names = spec.Layers.Select(layer => layer.Name).OfType<string>()
            .Select((name, index) => (name, $"named_{index}")).ToDictionary(StringComparer.Ordinal);
        return spec with
        {
            Name = Name,
            FileName = NetworkFile.Default,
            Classes = spec.Classes.Select((_, index) => $"class {index}").ToEquatableArray(),
            Layers = spec.Layers.Select(layer => layer with { Source = Renamed(layer.Source, names) }).ToEquatableArray(),
        };
    }

    /// <summary>
    /// All tokens and directives of the network's C#, without the contents of strings and of documentation, without usings, and with the twin's
    /// name in place of its own. Fails if the C# has a syntax error or an invisible character.
    /// </summary>
    public static string[] Tokens(NetworkSpec spec)
    {
        List<string> tokens = [];
        foreach (KernelFile file in NetworkFiles.Of(Planner.Plan(spec, Target.Avx2)))
        {
            Assert.DoesNotContain(file.Text, letter => letter != '\n' && !Words.IsVisible(letter));
            SyntaxTree tree = CSharpSyntaxTree.ParseText(file.Text, InMemoryCompiler.ParseOptions);
            Assert.Empty(tree.GetDiagnostics());
            tokens.Add(file.HintName[(spec.Name.Length + 1)..]);
            tokens.AddRange(tree.GetRoot().DescendantTokens(descendIntoTrivia: true).Where(token => !IsUsing(token)).Select(token => Text(token, spec.Name)));
        }

        return [.. tokens];
    }

    private static LayerSource Renamed(LayerSource source, Dictionary<string, string> names) => source with
    {
        Name = source.Name is null ? null : names[source.Name],
        Fields = source.Fields with
        {
            Values = source.Fields.Values
                .Select(value => value is FieldValue.Text text && names.TryGetValue(text.Value, out string? name) ? new FieldValue.Text(name) : value)
                .ToEquatableArray(),
        },
    };

    /// <summary>What is opened follows from the words of a file, names too; it is always a namespace of the runtime.</summary>
    private static bool IsUsing(SyntaxToken token)
    {
        if (token.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not { } directive)
            return false;
        Assert.Matches(@"^using (static )?global::(System|Galaxy\.Kernels)[.\w]*;$", directive.ToString());
        return true;
    }

    private static string Text(SyntaxToken token, string name) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.XmlTextLiteralToken => $"{token.Kind()}",
        SyntaxKind.IdentifierToken when token.Text == $"@{name}" => $"@{Name}",
        SyntaxKind.IdentifierToken when token.Text == SourceFile.KernelClass(name) => SourceFile.KernelClass(Name),
        _ => token.Text,
    };
}
