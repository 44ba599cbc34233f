namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from other assemblies, even from those that may see internals: they have .NET's own.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
