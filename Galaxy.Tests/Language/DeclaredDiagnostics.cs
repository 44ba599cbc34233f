using System.Reflection;
using Galaxy.Generators.Language;
using Microsoft.CodeAnalysis;

namespace Galaxy.Tests.Language;

/// <summary>Every diagnostic of the generator, found wherever it is declared.</summary>
internal static class DeclaredDiagnostics
{
    private const BindingFlags StaticFields = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All of them in the order of their numbers.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(DiagnosticCatalog).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(StaticFields))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
