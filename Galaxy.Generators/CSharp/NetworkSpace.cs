using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Generators.CSharp;

/// <summary>The namespaces of generated types.</summary>
/// <param name="Networks">Of the types that have the networks' names.</param>
/// <param name="Kernels">
/// Of all kernels. It holds no network's type, so that names in generated code resolve correctly whatever networks are called, and it
/// is another one in every project that names its own.
/// </param>
internal sealed record NetworkSpace(string Networks, string Kernels)
{
    /// <summary>Those of a project that does not name its own.</summary>
    public static NetworkSpace Galaxy { get; } = new("Galaxy.Kernels.Networks", "Galaxy.Kernels.Generated");

    /// <summary>
    /// Whether code finds a namespace of this name first, and not a network's type: the first part of the project's own, and those that
    /// its code uses anyway.
    /// </summary>
    public bool Hides(string network) =>
        this != Galaxy && (network == Networks.Split('.')[0].TrimStart('@') || network is "Galaxy" or "System");

    /// <summary>Those of a project.</summary>
    /// <param name="name">Its namespace, as MSBuild has it: what C# does not allow in a name becomes an underscore. Empty or null for none.</param>
    public static NetworkSpace Of(string? name)
    {
        string[] parts = [.. (name ?? "").Split('.').Select(part => part.Trim()).Where(part => part.Length > 0).Select(Identifier)];
        string space = string.Join(".", parts);
        return parts.Length == 0 ? Galaxy : new NetworkSpace(space, $"{Galaxy.Kernels}.{space}");
    }

    private static string Identifier(string part)
    {
        string name = new([.. part.Select(letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_')]);
        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name = $"_{name}";
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";
    }
}
