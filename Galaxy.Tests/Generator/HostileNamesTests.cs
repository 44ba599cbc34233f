using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Tests.Generator;

/// <summary>Names come from files and folders; in generated code they are only comments and strings.</summary>
public sealed class HostileNamesTests
{
    /// <summary>Characters that end a line, a comment or a string, or display text out of place.</summary>
    public static TheoryData<string> Fragments =>
    [
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "*/", "\"", "\"\"\"", "\\", "\\u000a", "{0}", "\u202E", "\u2066", "\u200B", "\uFEFF", "\0",
    ];

    [Theory]
    [MemberData(nameof(Fragments))]
    public void File_name_puts_no_token_into_generated_code(string fragment) =>
        Assert.Equal(Tokens("networks/x.json", "smooth"), Tokens($"networks/x{InFile(fragment)}#error {InFile(fragment)}class Evil;{InFile(fragment)}.json", "smooth"));

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Class_name_puts_no_token_into_generated_code(string fragment)
    {
        string name = $"x{fragment}#error {fragment}y";
        if (SpecReader.Read(Json(name), "network.json").Spec is not null)
            Assert.Equal(Tokens("network.json", "smooth"), Tokens("network.json", name));
        else
            Assert.Contains(fragment, (string[])["\n", "\r", "\r\n", "\u0085", "\v", "\f", "\0", "*/", "\"", "\"\"\"", "\\", "\\u000a"]);
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Networks_and_layers_are_not_called_such_names(string fragment)
    {
        Assert.Null(SpecReader.Read(Json("smooth").Replace("Tiny", Escape($"x{fragment}"), StringComparison.Ordinal), "network.json").Spec);
        Assert.Null(SpecReader.Read(Networks.Json($$"""{ "type": "relu", "name": "{{Escape($"x{fragment}")}}" }, {{Networks.End}}"""), "network.json").Spec);
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Messages_that_name_a_file_are_one_visible_line(string fragment)
    {
        Diagnostic clash = Assert.Single(GeneratorRun.Over(($"networks/a{InFile(fragment)}.json", Json("smooth")), ("networks/b.json", Json("smooth"))).Diagnostics);
        Assert.Equal("GAL0009", clash.Id);
        Assert.All(clash.GetMessage(), letter => Assert.True(Words.IsVisible(letter)));
    }

    [Fact]
    public void Literal_of_every_character_is_that_character_and_shows()
    {
        string every = new([.. Enumerable.Range(0, char.MaxValue).Select(unit => (char)unit)]);
        string literal = Literal.Of(every);
        Assert.Equal(every, SyntaxFactory.ParseToken(literal).ValueText);
        Assert.All(literal, letter => Assert.True(Words.IsVisible(letter)));
    }

    /// <summary>All tokens and directives, without the text of strings; also checks that every character is visible.</summary>
    private static string[] Tokens(string file, string className) =>
    [
        .. from source in GeneratorRun.Over((file, Json(className))).OrThrowMistakes().Files
           where source.Text.All(letter => letter == '\n' || Words.IsVisible(letter)) ? true : throw new InvalidOperationException(source.Text)
           let root = CSharpSyntaxTree.ParseText(source.Text, InMemoryCompiler.ParseOptions).GetRoot()
           from token in root.DescendantTokens(descendIntoTrivia: true)
           select token.IsKind(SyntaxKind.StringLiteralToken) ? $"{source.Name}: string" : $"{source.Name}: {token.Text}",
    ];

    private static string Json(string className) => Networks.Json(Networks.End).Replace("smooth", Escape(className), StringComparison.Ordinal);

    /// <summary>A file name contains no path separator.</summary>
    private static string InFile(string fragment) =>
        string.Concat(fragment.Where(letter => letter != Path.DirectorySeparatorChar && letter != Path.AltDirectorySeparatorChar));

    private static string Escape(string name) => System.Text.Json.JsonEncodedText.Encode(name).ToString();
}
