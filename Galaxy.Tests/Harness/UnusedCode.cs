using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Galaxy.Tests.Harness;

/// <summary>
/// Finds what C# declares and nobody needs. C# allows no name twice in nested scopes, so names tell locals apart without a compilation.
/// </summary>
internal static class UnusedCode
{
    /// <summary>Private methods of a class that nobody calls, and locals that are assigned or moved along but never read.</summary>
    /// <param name="files">All files of the class.</param>
    public static IEnumerable<string> Find(IEnumerable<string> files)
    {
        SyntaxNode[] nodes = [.. files.SelectMany(text => CSharpSyntaxTree.ParseText(text, InMemoryCompiler.ParseOptions).GetRoot().DescendantNodes())];
        HashSet<string> used = [.. nodes.OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText)];
        return nodes.OfType<MethodDeclarationSyntax>().SelectMany(method => Find(method, used));
    }

    private static IEnumerable<string> Find(MethodDeclarationSyntax method, HashSet<string> used)
    {
        string name = method.Identifier.ValueText;
        if (method.Modifiers.Any(SyntaxKind.PrivateKeyword) && !used.Contains(name))
            yield return $"{name} is never called.";
        foreach (VariableDeclaratorSyntax local in method.DescendantNodes().OfType<VariableDeclaratorSyntax>())
        {
            if (!IsRead(local.Identifier.ValueText, local.Ancestors().First(node => node is BlockSyntax or ForStatementSyntax)))
                yield return $"{name}: {local.Identifier.ValueText} is never read.";
        }
    }

    private static bool IsRead(string name, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name && !IsOnlyWritten(use));

    private static bool IsOnlyWritten(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use && IsStatement(assignment),
        PostfixUnaryExpressionSyntax step => IsStatement(step),
        MemberAccessExpressionSyntax access => access.Name == use,
        _ => false,
    };

    private static bool IsStatement(ExpressionSyntax expression) =>
        expression.Parent is ExpressionStatementSyntax || (expression.Parent is ForStatementSyntax loop && loop.Incrementors.Contains(expression));
}
